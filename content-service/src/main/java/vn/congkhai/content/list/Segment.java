package vn.congkhai.content.list;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A chunk under edit: read only when something in it is looked for, new as soon as something in it differs. */
final class Segment {
    private final @Nullable ChunkRef stored;
    private final ListParts parts;
    private final EntryKey first;
    private @Nullable NavigableMap<EntryKey, Card> entries;
    private boolean isNew;

    private Segment(
            @Nullable ChunkRef stored,
            ListParts parts,
            EntryKey first,
            @Nullable NavigableMap<EntryKey, Card> entries) {
        this.stored = stored;
        this.parts = parts;
        this.first = first;
        this.entries = entries;
        this.isNew = stored == null;
    }

    static Segment stored(ChunkRef ref, ListParts parts) {
        return new Segment(ref, parts, ref.first(), null);
    }

    static Segment made(NavigableMap<EntryKey, Card> entries) {
        return new Segment(null, NoParts.INSTANCE, entries.firstKey(), entries);
    }

    /** Nothing but a lost write or a second writer explains it; going on would lose entries for good. */
    static IllegalStateException lost(String part) {
        return new IllegalStateException("a part of a list is gone although its head needs it: " + part);
    }

    static ChunkRef ref(Chunk chunk) {
        return new ChunkRef(
                chunk.id(), chunk.entries().size(), chunk.entries().getFirst().key());
    }

    /** Lower bound of the keys that belong here; stays while entries come and go. */
    EntryKey first() {
        return first;
    }

    int size() {
        return entries == null ? ref().size() : entries.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    boolean isNew() {
        return isNew;
    }

    ChunkRef ref() {
        if (stored == null) throw new IllegalStateException("a new segment has no stored chunk");
        return stored;
    }

    NavigableMap<EntryKey, Card> entries() {
        if (entries == null) {
            String id = ref().id();
            Chunk chunk = parts.chunks(List.of(id)).get(id);
            if (chunk == null) throw lost(id);
            NavigableMap<EntryKey, Card> read = new TreeMap<>();
            chunk.entries().forEach(card -> read.put(card.key(), card));
            entries = read;
        }
        return entries;
    }

    void put(Card card) {
        Card old = entries().put(card.key(), card);
        isNew |= !card.equals(old);
    }

    void remove(EntryKey key) {
        isNew |= entries().remove(key) != null;
    }

    void absorb(Segment next) {
        entries().putAll(next.entries());
        isNew = true;
    }

    Segment splitAfter(int count) {
        NavigableMap<EntryKey, Card> rest = new TreeMap<>(entries());
        NavigableMap<EntryKey, Card> kept = new TreeMap<>();
        while (kept.size() < count) {
            var next = rest.pollFirstEntry();
            kept.put(next.getKey(), next.getValue());
        }
        entries = kept;
        isNew = true;
        return made(rest);
    }

    Chunk toChunk(String id) {
        return new Chunk(id, new ArrayList<>(entries().values()));
    }
}
