package vn.congkhai.eventlog.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.verify.CommitEntry;

/**
 * Everything a bundle holds about one subject of a log.
 *
 * @param service that writes the log
 * @param subject id of the article
 * @param events number of its events
 * @param commits every commit with an event of it, in order
 * @param checkpoint the latest one
 * @param keys public halves of the log's keys, PEM
 * @param texts canonical texts by SHA-256; one that was destroyed by decision is missing
 * @param served the public JSON, canonical, byte for byte
 * @param madeAt when the bundle was made
 */
public record Evidence(
        String service,
        String subject,
        long events,
        List<CommitEntry> commits,
        EvidenceProofs proofs,
        Checkpoint checkpoint,
        String keys,
        Map<String, String> texts,
        String served,
        Instant madeAt) {
    public Evidence {
        commits = List.copyOf(commits);
        texts = Map.copyOf(texts);
    }

    /** The bundle. */
    public EvidenceBundle bundle() {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("format", EvidenceBundle.FORMAT);
        manifest.put("service", service);
        manifest.put("origin", checkpoint.origin());
        manifest.put("epoch", checkpoint.epoch());
        manifest.put("article", subject);
        manifest.put("events", events);
        manifest.put("madeAt", madeAt.toString());
        EvidenceBundle bundle = new EvidenceBundle()
                .json(EvidenceBundle.MANIFEST, manifest)
                .put(
                        EvidenceBundle.COMMITS,
                        commits.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining()))
                .json(EvidenceBundle.PROOFS, proofs.json())
                .json(EvidenceBundle.CHECKPOINT, checkpoint.published())
                .put(EvidenceBundle.KEYS, keys)
                .put(EvidenceBundle.SERVED, served);
        texts.forEach((hash, text) -> bundle.put(EvidenceBundle.TEXTS + hash + ".json", text));
        return bundle;
    }
}
