package vn.congkhai.search.query;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The place behind a hit. It says nothing of the index, so every replica can go on from it.
 *
 * @param value the hit's score, or its day
 * @param tie what orders it among hits of the same value, and tells it from all others
 * @param behind whether it comes after those that were looked at closely
 */
public record Cursor(double value, long tie, boolean behind) {
    private static final int BYTES = Double.BYTES + Long.BYTES + 1;

    /** In an address. */
    public String encoded() {
        ByteBuffer bytes =
                ByteBuffer.allocate(BYTES).putDouble(value).putLong(tie).put((byte) (behind ? 1 : 0));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads one; null if it is none. */
    public static @Nullable Cursor decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) return null;
            ByteBuffer read = ByteBuffer.wrap(bytes);
            double value = read.getDouble();
            return Double.isFinite(value) ? new Cursor(value, read.getLong(), read.get() != 0) : null;
        } catch (IllegalArgumentException e) {
            return null; // not base64, so not one of ours
        }
    }
}
