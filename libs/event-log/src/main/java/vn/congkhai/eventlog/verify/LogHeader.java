package vn.congkhai.eventlog.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;

/**
 * The first line of an exported log.
 *
 * @param service that writes the log
 * @param origin of its checkpoints
 * @param epoch identity of the log now
 * @param genesis identity of the log at its first commit, to whose SHA-256 that commit is chained
 * @param keys public halves of the keys that ever signed, PEM; empty if there are none yet
 * @param checkpoints the latest ones that the log itself keeps, oldest first
 */
public record LogHeader(
        String service, String origin, String epoch, String genesis, String keys, List<Checkpoint> checkpoints) {
    /** The form of exported logs. */
    public static final String FORMAT = "congkhai-log/1";

    public LogHeader {
        checkpoints = List.copyOf(checkpoints);
    }

    /** What the first commit names as its previous hash. */
    String chainStart() {
        return Hash.sha256(genesis.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
    }

    /** The canonical line. */
    public String line() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("service", service);
        fields.put("origin", origin);
        fields.put("epoch", epoch);
        fields.put("genesis", genesis);
        fields.put("keys", keys);
        fields.put(
                "checkpoints", checkpoints.stream().map(Checkpoint::published).toList());
        return CanonicalForm.text(fields);
    }

    /** @throws UnusableException when the line is no header of an exported log */
    public static LogHeader parse(String line) {
        try {
            JsonObject fields = JsonObject.parse(line);
            if (!fields.string("format").equals(FORMAT)) throw new UnusableException("not of the form " + FORMAT);
            return new LogHeader(
                    fields.string("service"),
                    fields.string("origin"),
                    fields.string("epoch"),
                    fields.string("genesis"),
                    fields.string("keys"),
                    fields.objects("checkpoints").stream().map(Checkpoint::of).toList());
        } catch (MalformedJsonException e) {
            throw new UnusableException("no exported log: " + e.getMessage());
        }
    }
}
