package vn.congkhai.content.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader needs of a head: the entries he asked for, and not the others that lie there too.
 *
 * @param generation of the head; 0 for a list nobody has written yet
 * @param entries those he asked for, as far as the head holds them
 * @param held how many the head holds
 * @param directory id of the directory of older entries, null while there are none
 * @param spilled how many older entries there are
 */
public record HeadPart(
        long generation,
        List<Card> entries,
        int held,
        @Nullable String directory,
        long spilled) {
    public HeadPart {
        entries = List.copyOf(entries);
    }

    /** The entries from {@code offset}, at most {@code size}, of a head that was read as a whole. */
    public static HeadPart of(ListHead head, long offset, int size) {
        int held = head.entries().size();
        int from = (int) Math.min(offset, held);
        int to = (int) Math.min(offset + size, held);
        return new HeadPart(
                head.generation(), head.entries().subList(from, to), held, head.directory(), head.spilled());
    }

    /** How many entries the whole list has. */
    public long total() {
        return held + spilled;
    }
}
