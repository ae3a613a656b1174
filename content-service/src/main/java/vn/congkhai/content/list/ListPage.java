package vn.congkhai.content.list;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total entries of the whole list
 */
public record ListPage(List<Card> entries, long total) {
    public ListPage {
        entries = List.copyOf(entries);
    }
}
