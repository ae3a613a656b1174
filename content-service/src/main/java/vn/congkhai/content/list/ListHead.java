package vn.congkhai.content.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Đầu danh sách: the newest entries and the way to the older ones. Writing it is the one act that makes an edit visible.
 *
 * @param list key of the list
 * @param generation number of edits so far; names the parts each edit writes
 * @param directory id of the directory of older entries, null while there are none
 * @param spilled how many older entries there are
 */
public record ListHead(
        String list,
        long generation,
        List<Card> entries,
        @Nullable String directory,
        long spilled) {
    /** More entries than these spill into a chunk. */
    public static final int MOST = 100;

    public ListHead {
        entries = List.copyOf(entries);
    }

    /** A list nobody has written yet. */
    public static ListHead empty(String list) {
        return new ListHead(list, 0, List.of(), null, 0);
    }

    /** How many entries the whole list has. */
    public long total() {
        return entries.size() + spilled;
    }
}
