package vn.congkhai.eventlog.checkpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;

/**
 * What the owner of a log states about it. Whoever keeps one elsewhere can prove later that the log was cut or rewritten.
 *
 * @param origin which log
 * @param epoch its identity at that time
 * @param size number of commits
 * @param root of the Merkle tree over them
 * @param time of the statement
 * @param keyId of the key that signed
 * @param signature Ed25519 over the canonical JSON (RFC 8785) of all fields but this one
 */
public record Checkpoint(
        String origin, String epoch, long size, Hash root, Instant time, String keyId, Signature signature) {

    /** The bytes of an Ed25519 signature; base64 in JSON. */
    public record Signature(String base64) {
        static Signature of(byte[] bytes) {
            return new Signature(Base64.getEncoder().encodeToString(bytes));
        }

        byte[] bytes() {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                return new byte[0]; // no signature by anybody
            }
        }
    }

    /** The bytes that are signed. */
    static byte[] signed(String origin, String epoch, long size, Hash root, Instant time, String keyId) {
        return CanonicalForm.bytes(content(origin, epoch, size, root, time, keyId));
    }

    byte[] signed() {
        return signed(origin, epoch, size, root, time, keyId);
    }

    private static Map<String, @Nullable Object> content(
            String origin, String epoch, long size, Hash root, Instant time, String keyId) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("origin", origin);
        content.put("epoch", epoch);
        content.put("size", size);
        content.put("root", root.hex());
        content.put("time", time.toString());
        content.put("keyId", keyId);
        return content;
    }

    /** The fields as they are published. */
    public Map<String, @Nullable Object> published() {
        Map<String, @Nullable Object> body = content(origin, epoch, size, root, time, keyId);
        body.put("signature", signature.base64());
        return body;
    }

    /** @throws MalformedJsonException when the text is no checkpoint */
    public static Checkpoint parse(String json) {
        return of(JsonObject.parse(json));
    }

    /** @throws MalformedJsonException when the object is no checkpoint */
    public static Checkpoint of(JsonObject body) {
        try {
            return new Checkpoint(
                    body.string("origin"),
                    body.string("epoch"),
                    body.number("size"),
                    Hash.ofHex(body.string("root")),
                    Instant.parse(body.string("time")),
                    body.string("keyId"),
                    new Signature(body.string("signature")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedJsonException("no checkpoint: " + e.getMessage());
        }
    }
}
