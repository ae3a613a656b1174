package vn.congkhai.eventlog.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;

/**
 * The proofs of a bundle.
 *
 * @param at the checkpoint in whose tree the commits are shown to lie
 * @param inclusion way to its root by position
 * @param consistency that the trees of earlier checkpoints, {@code at} among them, are the beginning of the latest one's
 */
public record EvidenceProofs(Checkpoint at, Map<Long, List<Hash>> inclusion, List<Consistency> consistency) {
    /** One earlier checkpoint and the way from its root to the latest one's. */
    public record Consistency(Checkpoint from, List<Hash> path) {
        public Consistency {
            path = List.copyOf(path);
        }
    }

    public EvidenceProofs {
        inclusion = Map.copyOf(inclusion);
        consistency = List.copyOf(consistency);
    }

    Optional<Consistency> from(long size) {
        return consistency.stream().filter(proof -> proof.from().size() == size).findFirst();
    }

    Map<String, @Nullable Object> json() {
        List<Object> leaves = new ArrayList<>();
        inclusion.keySet().stream()
                .sorted()
                .forEach(position -> leaves.add(
                        Map.of("position", position, "path", hex(inclusion.getOrDefault(position, List.of())))));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("size", at.size());
        fields.put("checkpoint", at.published());
        fields.put("inclusion", leaves);
        fields.put(
                "consistency",
                consistency.stream()
                        .map(proof -> Map.of("checkpoint", proof.from().published(), "path", hex(proof.path())))
                        .toList());
        return fields;
    }

    static EvidenceProofs parse(String text) {
        JsonObject fields = JsonObject.parse(text);
        Map<Long, List<Hash>> inclusion = new LinkedHashMap<>();
        for (JsonObject leaf : fields.objects("inclusion")) {
            inclusion.put(leaf.number("position"), path(leaf));
        }
        List<Consistency> consistency = fields.objects("consistency").stream()
                .map(proof -> new Consistency(Checkpoint.of(proof.object("checkpoint")), path(proof)))
                .toList();
        return new EvidenceProofs(Checkpoint.of(fields.object("checkpoint")), inclusion, consistency);
    }

    private static List<Hash> path(JsonObject proof) {
        try {
            return proof.strings("path").stream().map(Hash::ofHex).toList();
        } catch (IllegalArgumentException e) {
            throw new MalformedJsonException("no path of hashes");
        }
    }

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }
}
