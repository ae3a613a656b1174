package vn.congkhai.content.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one edit writes.
 *
 * @param directory the new directory, null when the old one still holds or none is needed
 * @param obsolete ids of the parts that the new head no longer needs
 */
public record ListChange(
        ListHead head, List<Chunk> chunks, @Nullable Directory directory, List<String> obsolete) {
    public ListChange {
        chunks = List.copyOf(chunks);
        obsolete = List.copyOf(obsolete);
    }
}
