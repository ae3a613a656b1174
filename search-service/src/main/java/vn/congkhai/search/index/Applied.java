package vn.congkhai.search.index;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param applied how many changes said something new
 * @param known the changes that were known already, or older than what is known: the very objects that were given
 */
public record Applied(int applied, List<Change> known) {
    public Applied {
        known = List.copyOf(known);
    }
}
