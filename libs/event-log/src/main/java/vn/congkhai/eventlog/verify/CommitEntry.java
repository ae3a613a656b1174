package vn.congkhai.eventlog.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;

/**
 * A commit as one canonical line: {@code events, first, hash, keys, position, previous, ts, writer}. The chain hash covers the
 * canonical form of everything but {@code hash}; the leaf of the Merkle tree is the whole line.
 */
public final class CommitEntry {
    private static final String HASH = "hash";

    private final JsonObject content;
    private final String hash;
    private final Instant ts;
    private final List<JsonObject> events;

    private CommitEntry(JsonObject content, String hash) {
        this.content = content;
        this.hash = hash;
        this.ts = time(content.string("ts"));
        this.events = content.objects("events");
        content.number("position");
        content.number("first");
        content.string("previous");
        content.strings("keys");
        content.string("writer");
        for (JsonObject event : events) {
            event.string("type");
            event.string("agg");
            event.number("seq");
            event.string("payload");
            time(event.string("at"));
        }
    }

    /**
     * A commit from its parts.
     *
     * @param content {@code position, first, keys, ts, writer, events, previous}
     * @throws MalformedJsonException when it is no commit
     */
    public static CommitEntry of(Map<String, @Nullable Object> content, String hash) {
        return new CommitEntry(new JsonObject(content), hash);
    }

    /**
     * A commit from its line.
     *
     * @throws MalformedJsonException when it is no commit, or not written canonically
     */
    public static CommitEntry parse(String line) {
        Map<String, @Nullable Object> content =
                new LinkedHashMap<>(JsonObject.parse(line).fields());
        if (!(content.remove(HASH) instanceof String hash)) throw new MalformedJsonException("no hash");
        CommitEntry entry = of(content, hash);
        if (!entry.line().equals(line)) throw new MalformedJsonException("not in canonical form");
        return entry;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedJsonException("no time: " + text);
        }
    }

    /** The canonical line. */
    public String line() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(content.fields());
        whole.put(HASH, hash);
        return CanonicalForm.text(whole);
    }

    /** The leaf of the Merkle tree. */
    public Hash leaf() {
        return Hash.leaf(line().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Whether the content has the hash it came with. */
    public boolean holdsItsHash() {
        return hash.equals(Hash.sha256(CanonicalForm.bytes(content)).hex());
    }

    /** The hash this content would have in another place. */
    String hashAt(long position, long first, String previous) {
        Map<String, @Nullable Object> moved = new LinkedHashMap<>(content.fields());
        moved.put("position", position);
        moved.put("first", first);
        moved.put("previous", previous);
        return Hash.sha256(CanonicalForm.bytes(moved)).hex();
    }

    /** Position as it says itself. */
    public long position() {
        return content.number("position");
    }

    long first() {
        return content.number("first");
    }

    String previous() {
        return content.string("previous");
    }

    /** Chain hash as it came, in hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** When it was committed. */
    public Instant ts() {
        return ts;
    }

    /** Its events: {@code id, type, rev, agg, seq, at, payload, meta}. */
    public List<JsonObject> events() {
        return events;
    }

    /** Whether it claims to be committed before one of its own events was decided. */
    boolean isOlderThanItsEvents() {
        return events.stream().anyMatch(event -> time(event.string("at")).isAfter(ts));
    }
}
