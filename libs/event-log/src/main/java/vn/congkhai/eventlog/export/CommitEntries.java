package vn.congkhai.eventlog.export;

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
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.verify.CommitEntry;

/** Makes the canonical line of a commit: from the engine's record, or from the stored document without the engine's help. */
public final class CommitEntries {
    private CommitEntries() {}

    /**
     * The line of a commit that the engine has read.
     *
     * @param previous chain hash of the commit before, or the chain's start
     */
    public static CommitEntry of(Commit commit, String previous) {
        List<String> keys = new ArrayList<>();
        for (LoggedEvent event : commit.events()) keys.add("A|" + event.aggregateId() + "|" + event.sequence());
        if (commit.commitId() != null) keys.add("C|" + commit.commitId());
        Map<String, @Nullable Object> content =
                content(commit.position(), commit.first(), keys, commit.ts(), commit.writer(), previous);
        content.put("events", commit.events().stream().map(CommitEntries::event).toList());
        return CommitEntry.of(content, commit.hash());
    }

    private static Map<String, @Nullable Object> event(LoggedEvent event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", event.id());
        fields.put("type", event.type());
        fields.put("rev", event.revision());
        fields.put("agg", event.aggregateId());
        fields.put("seq", event.sequence());
        fields.put("at", event.at().toString());
        fields.put("payload", event.payload());
        fields.put("meta", event.meta());
        return fields;
    }

    /**
     * The line of a stored document.
     *
     * @throws MalformedJsonException when it is no commit
     */
    static CommitEntry of(Document document, String previous) {
        try {
            Map<String, @Nullable Object> content = content(
                    number(document, "_id"),
                    number(document, "first"),
                    document.getList("keys", String.class),
                    time(document, "ts"),
                    document.getString("writer"),
                    previous);
            List<Map<String, @Nullable Object>> events = new ArrayList<>();
            for (Document event : document.getList("events", Document.class)) events.add(event(event));
            content.put("events", events);
            if (number(document, "n") != events.size())
                throw new MalformedJsonException("n is not the number of events");
            return CommitEntry.of(content, hash(document));
        } catch (ClassCastException | NullPointerException e) {
            throw new MalformedJsonException("a document that is no commit: " + e.getMessage());
        }
    }

    static String hash(Document document) {
        return HexFormat.of().formatHex(document.get("hash", Binary.class).getData());
    }

    private static Map<String, @Nullable Object> content(
            long position, long first, List<String> keys, Instant ts, String writer, String previous) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("position", position);
        content.put("first", first);
        content.put("keys", keys);
        content.put("ts", ts.toString());
        content.put("writer", writer);
        content.put("previous", previous);
        return content;
    }

    private static Map<String, @Nullable Object> event(Document event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", event.getString("id"));
        fields.put("type", event.getString("type"));
        fields.put("rev", number(event, "rev"));
        fields.put("agg", event.getString("agg"));
        fields.put("seq", number(event, "seq"));
        fields.put("at", time(event, "at").toString());
        fields.put("payload", event.getString("payload"));
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        event.get("meta", Document.class).forEach((key, value) -> meta.put(key, String.valueOf(value)));
        fields.put("meta", meta);
        return fields;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static Instant time(Document document, String field) {
        Date date = Objects.requireNonNull(document.getDate(field), field);
        return date.toInstant();
    }
}
