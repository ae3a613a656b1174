package vn.congkhai.kit.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** Canonical JSON (RFC 8785): the same value has the same bytes, so their hash names it. */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** The canonical bytes of a record, map or tree. Numbers are IEEE doubles: keep integers below 2^53. */
    public static byte[] bytes(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsBytes(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("what Jackson has written is JSON", e);
        }
    }

    /** SHA-256 of the canonical bytes, lower-case hex. */
    public static String sha256Hex(Object value) {
        return sha256Hex(bytes(value));
    }

    /** SHA-256 of bytes, lower-case hex. */
    public static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
