package vn.congkhai.content.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where lists are kept. */
public interface ListStore extends ListParts {
    /** The heads of those lists, an empty one for a list that was never written. */
    Map<String, ListHead> heads(Collection<String> lists);

    /** The head of one list. */
    default ListHead head(String list) {
        return heads(List.of(list)).getOrDefault(list, ListHead.empty(list));
    }

    /** Of the head of one list the entries from {@code offset}, at most {@code size}; the others are not carried about. */
    default HeadPart part(String list, long offset, int size) {
        return HeadPart.of(head(list), offset, size);
    }

    /** The store of this moment, where one replaces another as a whole: one reading keeps to one of them. */
    default ListStore answering() {
        return this;
    }

    /** Whether what is missing here may be so because another store answers by now. */
    default boolean isReplaced() {
        return false;
    }

    /** Writes edits: the new parts, then the heads, and only then removes the parts no head points to any more. */
    void save(List<ListChange> changes);
}
