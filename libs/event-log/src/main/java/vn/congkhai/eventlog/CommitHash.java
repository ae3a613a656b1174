package vn.congkhai.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of a commit, chained to the one before. Kept for good: every hash ever published
 * rests on it.
 *
 * <p>The object has {@code position}, {@code first}, {@code keys}, {@code ts}, {@code writer}, {@code events} and {@code previous}.
 * {@code keys} are {@code A|aggregate|sequence} of each event in order, then {@code C|commitId} if there is one. Times are ISO 8601
 * with as many digits as {@link java.time.Instant#toString} gives to milliseconds. An event has {@code id}, {@code type}, {@code
 * rev}, {@code agg}, {@code seq}, {@code at}, {@code payload} (the stored text as one string) and {@code meta}. {@code previous} is
 * the hash of the commit before in lower-case hexadecimal; for the first one, the SHA-256 of the log's epoch.
 */
final class CommitHash {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the first commit is chained to: there is nothing before it but the log's own identity. */
    static String ofEpoch(String epoch) {
        return sha256(epoch.getBytes(StandardCharsets.UTF_8));
    }

    static String of(Commit commit, String previous) {
        String json = JSON.writeValueAsString(CommitDocuments.hashed(commit, previous));
        try {
            return sha256(new JsonCanonicalizer(json).getEncodedUTF8());
        } catch (IOException e) {
            throw new UncheckedIOException("a commit that is no JSON", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private CommitHash() {}
}
