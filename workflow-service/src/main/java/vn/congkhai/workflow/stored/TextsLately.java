package vn.congkhai.workflow.stored;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts that were stored or read in the last seconds: one command and the projections behind it ask for the same text many times.
 * A text that another process destroys is gone from here as soon as its seconds are over.
 */
final class TextsLately {
    private static final int KEPT = 128;
    private static final int LONGEST = 65_536;
    private static final long NANOS = Duration.ofSeconds(5).toNanos();

    private final LongSupplier clock;
    private final Map<String, Text> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
            return size() > KEPT;
        }
    };

    /** The bytes, never given away to be changed, and since when they are known. */
    private static final class Text {
        private final byte[] bytes;
        private final long since;

        Text(byte[] bytes, long since) {
            this.bytes = bytes;
            this.since = since;
        }
    }

    TextsLately(LongSupplier clock) {
        this.clock = clock;
    }

    synchronized byte @Nullable [] of(String hash) {
        Text text = texts.get(hash);
        if (text == null) return null;
        if (clock.getAsLong() - text.since < NANOS) return text.bytes;
        texts.remove(hash);
        return null;
    }

    synchronized void keep(String hash, byte[] bytes) {
        if (bytes.length <= LONGEST) texts.put(hash, new Text(bytes, clock.getAsLong()));
    }

    synchronized void forget(String hash) {
        texts.remove(hash);
    }
}
