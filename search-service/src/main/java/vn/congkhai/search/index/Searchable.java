package vn.congkhai.search.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What can be asked: an index, or whichever index answers at the moment. */
public interface Searchable {
    /**
     * Answers a question from what can be searched now.
     *
     * @throws IOException if the index cannot be read
     */
    <T extends @Nullable Object> T ask(Question<T> question) throws IOException;

    /** Something to find out from a searcher, which is only valid inside. */
    @FunctionalInterface
    interface Question<T extends @Nullable Object> {
        /** The answer. */
        T of(IndexSearcher searcher) throws IOException;
    }
}
