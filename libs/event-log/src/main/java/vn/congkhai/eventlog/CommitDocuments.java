package vn.congkhai.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The stored shape of a commit, and its canonical bytes, which the chain hash covers. */
final class CommitDocuments {
    static final String AGGREGATE_KEY = "A|";
    static final String COMMIT_KEY = "C|";

    private CommitDocuments() {}

    static String aggregateKey(String aggregateId, long sequence) {
        return AGGREGATE_KEY + aggregateId + "|" + sequence;
    }

    static Document toDocument(Commit commit) {
        return new Document("_id", commit.position())
                .append("first", commit.first())
                .append("n", commit.events().size())
                .append("keys", keys(commit.commitId(), commit.events()))
                .append("ts", Date.from(commit.ts()))
                .append("writer", commit.writer())
                .append(
                        "events",
                        commit.events().stream().map(CommitDocuments::event).toList())
                .append("hash", new Binary(HexFormat.of().parseHex(commit.hash())));
    }

    static Commit toCommit(Document document) {
        long position = number(document, "_id");
        List<LoggedEvent> events = new ArrayList<>();
        for (Document event : document.getList("events", Document.class)) events.add(event(position, event));
        return new Commit(
                position,
                number(document, "first"),
                document.getDate("ts").toInstant(),
                document.getString("writer"),
                commitId(document.getList("keys", String.class)),
                events,
                HexFormat.of().formatHex(document.get("hash", Binary.class).getData()));
    }

    /** The place alone: readable even if what lies in it is not. */
    static Slot toSlot(Document document) {
        return new Slot(
                number(document, "_id"),
                number(document, "first"),
                (int) number(document, "n"),
                document.getDate("ts").toInstant(),
                HexFormat.of().formatHex(document.get("hash", Binary.class).getData()));
    }

    /** What the hash covers: everything but the hash, with the previous hash. Keys sorted by the canonical form itself. */
    static Map<String, Object> hashed(Commit commit, String previousHash) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("position", commit.position());
        content.put("first", commit.first());
        content.put("keys", keys(commit.commitId(), commit.events()));
        content.put("ts", commit.ts().toString());
        content.put("writer", commit.writer());
        content.put(
                "events", commit.events().stream().map(CommitDocuments::hashed).toList());
        content.put("previous", previousHash);
        return content;
    }

    private static Map<String, Object> hashed(LoggedEvent event) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", event.id());
        content.put("type", event.type());
        content.put("rev", event.revision());
        content.put("agg", event.aggregateId());
        content.put("seq", event.sequence());
        content.put("at", event.at().toString());
        content.put("payload", event.payload());
        content.put("meta", event.meta());
        return content;
    }

    static List<String> keys(@Nullable String commitId, List<LoggedEvent> events) {
        List<String> keys = new ArrayList<>(events.size() + 1);
        for (LoggedEvent event : events) keys.add(aggregateKey(event.aggregateId(), event.sequence()));
        if (commitId != null) keys.add(COMMIT_KEY + commitId);
        return keys;
    }

    private static @Nullable String commitId(List<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(COMMIT_KEY))
                .map(key -> key.substring(COMMIT_KEY.length()))
                .findFirst()
                .orElse(null);
    }

    private static Document event(LoggedEvent event) {
        return new Document("id", event.id())
                .append("type", event.type())
                .append("rev", event.revision())
                .append("agg", event.aggregateId())
                .append("seq", event.sequence())
                .append("at", Date.from(event.at()))
                .append("payload", event.payload())
                .append("meta", new Document(event.meta()));
    }

    private static LoggedEvent event(long position, Document event) {
        Map<String, String> meta = new LinkedHashMap<>();
        event.get("meta", Document.class).forEach((key, value) -> meta.put(key, String.valueOf(value)));
        return new LoggedEvent(
                position,
                event.getString("id"),
                event.getString("type"),
                (int) number(event, "rev"),
                event.getString("agg"),
                number(event, "seq"),
                Objects.requireNonNull(event.getDate("at")).toInstant(),
                event.getString("payload"),
                meta);
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    /** Milliseconds are what BSON keeps; cutting first keeps the hash the same after a read. */
    static Instant millis(Instant instant) {
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }
}
