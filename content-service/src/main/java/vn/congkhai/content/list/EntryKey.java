package vn.congkhai.content.list;

import java.time.Instant;
import java.util.Comparator;

/** Thứ tự trong danh sách: where an entry stands, newest first, then by id. */
public record EntryKey(Instant publishedAt, String id) implements Comparable<EntryKey> {
    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::publishedAt).reversed().thenComparing(EntryKey::id);

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }
}
