package vn.congkhai.content.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Kích thước ảnh WebP: the one format of pictures that Java itself does not read.
 *
 * @param width pixels
 * @param height pixels
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649, 2.4 to 2.7 and 3.4; RFC 6386, 9.1</a>
 */
record WebpSize(int width, int height) {
    /** So much of a file tells. */
    static final int HEAD = 30;

    private static final int FOURTEEN_BITS = 0x3fff;
    private static final int THREE_BYTES = 0xffffff;

    /** @param head the first bytes of a file, perhaps of another format */
    static Optional<WebpSize> of(byte[] head) {
        if (head.length < HEAD
                || !word(head, 0).equals("RIFF")
                || !word(head, 8).equals("WEBP")) return Optional.empty();
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return switch (word(head, 12)) {
            case "VP8 " ->
                Optional.of(new WebpSize(bytes.getShort(26) & FOURTEEN_BITS, bytes.getShort(28) & FOURTEEN_BITS));
            case "VP8L" -> {
                int both = bytes.getInt(21);
                yield Optional.of(new WebpSize((both & FOURTEEN_BITS) + 1, (both >> 14 & FOURTEEN_BITS) + 1));
            }
            case "VP8X" ->
                Optional.of(new WebpSize((bytes.getInt(24) & THREE_BYTES) + 1, (bytes.getInt(26) >>> 8) + 1));
            default -> Optional.empty();
        };
    }

    private static String word(byte[] head, int at) {
        return new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }
}
