package vn.congkhai.system.faults;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** What the documents of Axon's MongoDB extension show after the same run, read with the driver alone. */
final class RawDomainEvents {
    private final Map<String, List<Document>> bySubject = new HashMap<>();
    private final Map<String, Integer> byCommand = new HashMap<>();
    private final Findings findings = new Findings();

    RawDomainEvents(MongoCollection<Document> collection) {
        for (Document event : collection.find()) {
            bySubject
                    .computeIfAbsent(event.getString("aggregateIdentifier"), missing -> new ArrayList<>())
                    .add(event);
            Document payload = Document.parse(String.valueOf(event.get("serializedPayload")));
            byCommand.merge(payload.getString("command"), 1, Integer::sum);
        }
    }

    /** @param seen what a reader that followed with a tracking token saw */
    Findings check(Witness witness, List<String> seen) {
        bySubject.forEach(this::subject);
        for (String command : witness.acknowledged().keySet()) {
            int there = byCommand.getOrDefault(command, 0);
            int expected = new Command(command).events();
            findings.require(there >= expected, "lost", command + " has " + there + " of " + expected + " events");
            findings.require(there <= expected, "doubled", command + " has " + there + " events, not " + expected);
        }
        reader(seen);
        return findings;
    }

    private void subject(String subject, List<Document> events) {
        events.sort(Comparator.comparingLong(
                event -> event.get("sequenceNumber", Number.class).longValue()));
        String before = "";
        for (Document event : events) {
            String at = String.valueOf(event.get("timestamp"));
            findings.require(
                    at.compareTo(before) >= 0,
                    "reordered",
                    subject + "|" + event.get("sequenceNumber") + " is dated before its predecessor");
            before = at;
        }
    }

    private void reader(List<String> seen) {
        Set<String> once = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        for (String event : seen) {
            findings.require(once.add(event), "readTwice", event);
            int bar = event.indexOf('|');
            long sequence = Long.parseLong(event.substring(bar + 1));
            Long before = last.put(event.substring(0, bar), sequence);
            findings.require(before == null || before < sequence, "readOutOfOrder", event + " after " + before);
        }
        bySubject.forEach((subject, events) -> events.forEach(event -> {
            String name = subject + "|" + event.get("sequenceNumber");
            findings.require(once.contains(name), "neverRead", name);
        }));
    }
}
