package vn.congkhai.content.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sửa một danh sách: all changes of one batch to one list. An entry is found by its key, so putting it twice or removing
 * what is not there changes nothing, and a batch may be applied again after a crash. Parts are copied, never changed: a
 * reader sees the list before the edit or after it, whatever happens in between.
 */
public final class ListEdit {
    /** Entries of a chunk when it is cut. */
    static final int CHUNK = 50;

    private final ListHead before;
    private final NavigableMap<EntryKey, Card> head = new TreeMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> beforeChunks;
    private final ListParts parts;

    /** Begins an edit of the list as it is now. */
    public ListEdit(ListHead before, ListParts parts) {
        this.before = before;
        this.parts = parts;
        before.entries().forEach(card -> head.put(card.key(), card));
        List<ChunkRef> refs = before.directory() == null ? List.of() : directory(before.directory());
        refs.forEach(ref -> segments.add(Segment.stored(ref, parts)));
        this.beforeChunks = refs.stream().map(ChunkRef::id).toList();
    }

    private List<ChunkRef> directory(String id) {
        return parts.directory(id).orElseThrow(() -> Segment.lost(id)).chunks();
    }

    /** Adds an entry or replaces the one with the same key. */
    public void put(Card card) {
        Segment segment = locate(card.key());
        if (segment == null) head.put(card.key(), card);
        else segment.put(card);
    }

    /** Removes the entry with that key if it is there. */
    public void remove(EntryKey key) {
        Segment segment = locate(key);
        if (segment == null) head.remove(key);
        else segment.remove(key);
    }

    /** What is to be written; empty when nothing changed. */
    public Optional<ListChange> finish() {
        segments.removeIf(Segment::isEmpty);
        refill();
        spill();
        split();
        merge();
        List<Card> entries = List.copyOf(head.values());
        boolean chunksChanged = segments.stream().anyMatch(Segment::isNew) || segments.size() != beforeChunks.size();
        if (!chunksChanged && entries.equals(before.entries())) return Optional.empty();
        return Optional.of(chunksChanged ? changeWithChunks(entries) : changeOfHead(entries));
    }

    /** The segment whose range holds the key, null for the head. */
    private @Nullable Segment locate(EntryKey key) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).first().compareTo(key) <= 0) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : segments.get(low - 1);
    }

    private void refill() {
        while (head.size() < CHUNK && !segments.isEmpty())
            head.putAll(segments.removeFirst().entries());
    }

    private void spill() {
        while (head.size() > ListHead.MOST) {
            NavigableMap<EntryKey, Card> oldest = new TreeMap<>();
            while (oldest.size() < CHUNK) {
                var last = head.pollLastEntry();
                oldest.put(last.getKey(), last.getValue());
            }
            segments.addFirst(Segment.made(oldest));
        }
    }

    private void split() {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).size() > 2 * CHUNK)
                segments.add(i + 1, segments.get(i).splitAfter(CHUNK));
        }
    }

    /** Neighbours that fit into one chunk become one, so that a page never spans more than a handful. */
    private void merge() {
        for (int i = 0; i + 1 < segments.size(); ) {
            if (segments.get(i).size() + segments.get(i + 1).size() > CHUNK) i++;
            else segments.get(i).absorb(segments.remove(i + 1));
        }
    }

    private ListChange changeOfHead(List<Card> entries) {
        ListHead after =
                new ListHead(before.list(), before.generation() + 1, entries, before.directory(), before.spilled());
        return new ListChange(after, List.of(), null, List.of());
    }

    private ListChange changeWithChunks(List<Card> entries) {
        long generation = before.generation() + 1;
        String prefix = before.list() + "!" + generation + ".";
        List<Chunk> written = new ArrayList<>();
        List<ChunkRef> refs = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.isNew()) written.add(segment.toChunk(prefix + written.size()));
            refs.add(segment.isNew() ? Segment.ref(written.getLast()) : segment.ref());
        }
        Directory directory = refs.isEmpty() ? null : new Directory(prefix + "d", refs);
        long spilled = refs.stream().mapToLong(ChunkRef::size).sum();
        ListHead after =
                new ListHead(before.list(), generation, entries, directory == null ? null : directory.id(), spilled);
        return new ListChange(after, written, directory, obsolete(refs));
    }

    private List<String> obsolete(Collection<ChunkRef> kept) {
        Set<String> ids = kept.stream().map(ChunkRef::id).collect(java.util.stream.Collectors.toUnmodifiableSet());
        List<String> obsolete = new ArrayList<>(
                beforeChunks.stream().filter(id -> !ids.contains(id)).toList());
        if (before.directory() != null) obsolete.add(before.directory());
        return obsolete;
    }
}
