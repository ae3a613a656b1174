package vn.congkhai.system.faults;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;

/** I1 to I8 on the stored documents, read with the driver alone. */
final class RawCommits {
    private final List<Document> commits = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Map<String, Long> byCommandId = new HashMap<>();
    private final List<String> events = new ArrayList<>();
    private String epoch = "";

    RawCommits(MongoCollection<Document> collection) {
        for (Document document : collection.find()) {
            if (document.get("_id", Number.class).longValue() == 0) epoch = document.getString("epoch");
            else commits.add(document);
        }
        commits.sort(Comparator.comparingLong(document -> document.getLong("_id")));
    }

    /** @param seen what a reader saw while it all happened */
    Findings check(Witness witness, List<String> seen) {
        places();
        subjects();
        chain();
        answers(witness);
        findings.require(
                seen.equals(events), "I7", "the reader saw " + seen.size() + " events, the log has " + events.size());
        return findings;
    }

    private void places() {
        long position = 0;
        long event = 1;
        Instant before = Instant.EPOCH;
        Set<String> keys = new HashSet<>();
        for (Document commit : commits) {
            long id = commit.getLong("_id");
            findings.require(id != position, "I1", id + " twice");
            findings.require(id == position + 1, "I2", id + " behind " + position);
            findings.require(commit.get("first", Number.class).longValue() == event, "I2", "first of " + id);
            Instant at = commit.getDate("ts").toInstant();
            findings.require(!at.isBefore(before), "I3", "time goes back at " + id);
            for (String key : commit.getList("keys", String.class)) {
                findings.require(keys.add(key), key.startsWith("C|") ? "I5" : "I6", key + " twice");
                if (key.startsWith("C|")) byCommandId.put(key.substring(2), id);
            }
            position = id;
            event += commit.get("n", Number.class).longValue();
            before = at;
        }
    }

    private void subjects() {
        Map<String, Long> next = new HashMap<>();
        for (Document commit : commits) {
            List<Document> inside = commit.getList("events", Document.class);
            findings.require(
                    inside.size() == commit.get("n", Number.class).intValue(), "I2", "n of " + commit.get("_id"));
            for (Document event : inside) {
                String subject = event.getString("agg");
                long sequence = event.get("seq", Number.class).longValue();
                events.add(subject + "|" + sequence);
                long expected = next.merge(subject, 1L, Long::sum) - 1;
                findings.require(sequence == expected, "I6", subject + " has " + sequence + " instead of " + expected);
            }
        }
    }

    private void chain() {
        String previous = CanonicalCommit.sha256(epoch);
        for (Document commit : commits) {
            String expected = CanonicalCommit.sha256(CanonicalCommit.of(commit, previous));
            String stored =
                    HexFormat.of().formatHex(commit.get("hash", Binary.class).getData());
            findings.require(expected.equals(stored), "I8", "hash of " + commit.get("_id"));
            previous = stored;
        }
    }

    private void answers(Witness witness) {
        witness.acknowledged().forEach((command, position) -> {
            Long stored = byCommandId.get(command);
            findings.require(
                    position.equals(stored), "I4", command + " was acknowledged at " + position + ", is at " + stored);
        });
        witness.contradictions().forEach(what -> findings.add("I4", what));
        for (Document commit : commits) {
            Document first = commit.getList("events", Document.class).getFirst();
            String command = first.get("meta", Document.class).getString("command");
            int expected = new Command(command).events();
            findings.require(commit.getList("events", Document.class).size() == expected, "I5", "a part of " + command);
        }
        findings.require(
                byCommandId.size() == witness.acknowledged().size(), "I5", byCommandId.size() + " commands are there");
    }
}
