package vn.congkhai.eventlog.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.merkle.MerkleTree;

/** An exported log that a test makes and then tampers with. */
public final class WrittenLog {
    public static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    public static final String ORIGIN = "congkhai/test";

    private static final String GENESIS = "epoch-1";

    public final List<CommitEntry> commits = new ArrayList<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();
    private long events;
    private String previous =
            Hash.sha256(GENESIS.getBytes(StandardCharsets.UTF_8)).hex();

    /** A log of {@code size} commits on two subjects, a second apart, whose content names the seed. */
    public static WrittenLog of(int size, String seed) {
        WrittenLog log = new WrittenLog();
        for (int i = 1; i <= size; i++) {
            log.commit("subject-" + i % 2, "thing.happened", "{\"n\":" + i + ",\"seed\":\"" + seed + "\"}");
        }
        return log;
    }

    /** Adds a commit with one event. */
    public CommitEntry commit(String subject, String type, String payload) {
        return commit(subject, type, payload, NOON.plusSeconds(commits.size()));
    }

    public CommitEntry commit(String subject, String type, String payload, Instant ts) {
        long sequence = sequences.merge(subject, 1L, Long::sum) - 1;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", "event-" + events);
        event.put("type", type);
        event.put("rev", 1L);
        event.put("agg", subject);
        event.put("seq", sequence);
        event.put("at", ts.toString());
        event.put("payload", payload);
        event.put("meta", Map.of());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("position", commits.size() + 1L);
        content.put("first", events + 1);
        content.put("keys", List.of("A|" + subject + "|" + sequence));
        content.put("ts", ts.toString());
        content.put("writer", "test@host#1");
        content.put("events", List.of(event));
        content.put("previous", previous);
        CommitEntry entry = hashed(content);
        events++;
        previous = entry.hash();
        commits.add(entry);
        return entry;
    }

    /** The content with the hash it must have. */
    static CommitEntry hashed(Map<String, Object> content) {
        // Through text, as a reader sees it.
        Map<String, Object> read = new LinkedHashMap<>(
                JsonObject.parse(CanonicalForm.text(content)).fields());
        return CommitEntry.of(
                new LinkedHashMap<>(read),
                Hash.sha256(CanonicalForm.bytes(content)).hex());
    }

    public MerkleTree tree() {
        return MerkleTree.over(commits.stream().map(CommitEntry::leaf).toList());
    }

    /** A checkpoint over the first commits. */
    public Checkpoint checkpoint(SigningKeys keys, long size) {
        return keys.sign(ORIGIN, GENESIS, size, tree().root(size), NOON.plusSeconds(size));
    }

    List<String> lines() {
        return new ArrayList<>(commits.stream().map(CommitEntry::line).toList());
    }

    static ExportedLog file(Path file, String keys, List<Checkpoint> checkpoints, List<String> lines)
            throws IOException {
        List<String> all = new ArrayList<>();
        all.add(new LogHeader("test", ORIGIN, GENESIS, GENESIS, keys, checkpoints).line());
        all.addAll(lines);
        Files.write(file, all);
        return new ExportedLog(file);
    }
}
