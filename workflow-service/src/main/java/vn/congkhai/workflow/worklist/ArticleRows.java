package vn.congkhai.workflow.worklist;

import java.util.Collection;
import java.util.function.Consumer;

/** Keeps the rows of the staff lists, each by its article. */
public interface ArticleRows {
    /** Everything that is kept, in no order. */
    void all(Consumer<ArticleRow> each);

    /**
     * Puts rows in the place of what was kept of their articles, and takes others out. Its cost is that of these rows, however many
     * there are.
     *
     * @param gone ids of articles
     */
    void save(Collection<ArticleRow> changed, Collection<String> gone);
}
