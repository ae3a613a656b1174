package vn.congkhai.workflow.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.congkhai.text.VietnameseText;

/**
 * A row as the lists keep it: with what they are ordered by and searched for.
 *
 * @param dueOn by when it is owed to the public, null where nothing sets a limit
 * @param words its title without diacritics
 */
record Listed(ArticleRow row, @Nullable LocalDate dueOn, String words) {
    /** The latest change first. */
    static final Comparator<Listed> LATEST = Comparator.comparing(
                    (Listed listed) -> listed.row().changedAt())
            .thenComparing(listed -> listed.row().id())
            .reversed();

    /** Urgent ones, then the oldest deadline, then the longest wait. */
    static final Comparator<Listed> OWED = Comparator.comparing(
                    (Listed listed) -> !listed.row().urgent())
            .thenComparing(Listed::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(listed -> listed.row().changedAt())
            .thenComparing(listed -> listed.row().id());

    /** What is public at once, then by its moment. */
    static final Comparator<Listed> SCHEDULED = Comparator.comparing(
                    (Listed listed) -> listed.row().publishAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(listed -> listed.row().id());

    static Listed of(ArticleRow row, @Nullable LocalDate dueOn) {
        return new Listed(row, dueOn, VietnameseText.fold(row.title()));
    }
}
