package vn.congkhai.search.query;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is worked out from the index as it is now, and kept until it changes: what is in force today, and which syllables there are. */
final class Now {
    private static final Logger LOG = LoggerFactory.getLogger(Now.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** An index of fewer documents is read through at once; the syllables of a larger one hardly change from one to the next. */
    private static final int SMALL = 2_000;

    /** Of more, the first to ask does not wait for all syllables; he is told no better spelling. */
    private static final int READ_AT_ONCE = 20_000;

    private static final long FRESH_MILLIS = 120_000;

    private final Clock clock;
    private final Map<String, InForce> force = new ConcurrentHashMap<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Words words = new Words(null, 0, Vocabulary.EMPTY);

    Now(Clock clock) {
        this.clock = clock;
    }

    /** Today in Vietnam. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    Force force(IndexReader reader, String portal) throws IOException {
        Object version = version(reader);
        LocalDate today = today();
        InForce known = force.get(portal);
        if (known != null && version.equals(known.version) && known.day.equals(today)) return known.force;
        Force found = Force.of(reader, portal, today);
        force.put(portal, new InForce(version, today, found));
        return found;
    }

    Vocabulary vocabulary(IndexReader reader) throws IOException {
        Words known = words;
        Object version = version(reader);
        if (version.equals(known.version)) return known.vocabulary;
        boolean first = known.version == null && reader.maxDoc() < READ_AT_ONCE;
        if (first || reader.maxDoc() < SMALL) return read(reader, version);
        long now = System.currentTimeMillis();
        if (now - known.readAt > FRESH_MILLIS && reading.compareAndSet(false, true)) readBeside(reader, version);
        return known.vocabulary;
    }

    private Vocabulary read(IndexReader reader, Object version) throws IOException {
        Vocabulary vocabulary = Vocabulary.of(reader);
        words = new Words(version, System.currentTimeMillis(), vocabulary);
        return vocabulary;
    }

    private void readBeside(IndexReader reader, Object version) {
        reader.incRef();
        Thread.ofPlatform().name("vocabulary").daemon().start(() -> {
            try {
                try {
                    read(reader, version);
                } finally {
                    reader.decRef();
                }
            } catch (IOException e) {
                LOG.warn("The syllables of the index could not be read; those of before stay", e);
            } finally {
                reading.set(false);
            }
        });
    }

    private static Object version(IndexReader reader) {
        return Objects.requireNonNull(reader.getReaderCacheHelper(), "an index reader names its version")
                .getKey();
    }

    private record InForce(Object version, LocalDate day, Force force) {}

    private record Words(@Nullable Object version, long readAt, Vocabulary vocabulary) {}
}
