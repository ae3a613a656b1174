package vn.congkhai.content.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Đọc một trang của danh sách in at most three reads: the head, the directory, and the few chunks the page spans. When an
 * edit replaced a part meanwhile, the head is read again.
 */
public final class ListReader {
    private static final int ATTEMPTS = 10;

    private final ListStore store;

    public ListReader(ListStore store) {
        this.store = store;
    }

    /**
     * The entries from {@code offset}, at most {@code size}, and the total of the same moment.
     *
     * @throws IllegalStateException when parts keep vanishing, which no reader has a right to expect
     */
    public ListPage read(String list, long offset, int size) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ListStore now = store.answering();
            HeadPart head = now.part(list, offset, size);
            Optional<List<Card>> entries = entries(now, head, offset, size);
            boolean isThere = head.generation() > 0 || !now.isReplaced();
            if (isThere && entries.isPresent()) return new ListPage(entries.get(), head.total());
        }
        throw new IllegalStateException("the list changes faster than it can be read: " + list);
    }

    /** The newest entries of several lists in one read, by the list's name; at most those a head holds. */
    public Map<String, List<Card>> newest(Collection<String> lists) {
        Map<String, List<Card>> newest = new HashMap<>();
        if (lists.isEmpty()) return newest;
        Map<String, ListHead> heads = heads(lists);
        for (String list : lists)
            newest.put(list, heads.getOrDefault(list, ListHead.empty(list)).entries());
        return newest;
    }

    /** Nothing at all, or less from a store that answers no more, is no answer. */
    private Map<String, ListHead> heads(Collection<String> lists) {
        ListStore now = store.answering();
        Map<String, ListHead> heads = now.heads(lists);
        while (heads.isEmpty() ? now.isReplaced() : !now.equals(store.answering())) {
            now = store.answering();
            heads = now.heads(lists);
        }
        return heads;
    }

    private static Optional<List<Card>> entries(ListStore store, HeadPart head, long offset, int size) {
        long end = Math.min(offset + size, head.total());
        if (offset >= end) return Optional.of(List.of());
        String directory = head.directory();
        if (end <= head.held() || directory == null) return Optional.of(head.entries());
        return store.directory(directory)
                .flatMap(of -> older(store, of, Math.max(0, offset - head.held()), end - head.held()))
                .map(older -> {
                    List<Card> entries = new ArrayList<>(head.entries());
                    entries.addAll(older);
                    return entries;
                });
    }

    /** Entries {@code from} to {@code to} of the chunks; empty when one of them was replaced. */
    private static Optional<List<Card>> older(ListStore store, Directory directory, long from, long to) {
        List<ChunkRef> spanned = new ArrayList<>();
        long start = 0;
        long firstStart = 0;
        for (ChunkRef ref : directory.chunks()) {
            if (start + ref.size() > from && start < to) {
                if (spanned.isEmpty()) firstStart = start;
                spanned.add(ref);
            }
            start += ref.size();
        }
        Map<String, Chunk> chunks =
                store.chunks(spanned.stream().map(ChunkRef::id).toList());
        if (chunks.size() != spanned.size()) return Optional.empty();
        List<Card> all = new ArrayList<>();
        for (ChunkRef ref : spanned) {
            Chunk chunk = chunks.get(ref.id());
            if (chunk == null) return Optional.empty();
            all.addAll(chunk.entries());
        }
        return Optional.of(all.subList((int) (from - firstStart), (int) (to - firstStart)));
    }
}
