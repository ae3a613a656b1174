package vn.congkhai.workflow.comments;

import java.util.Collection;
import java.util.Map;

/** Keeps how many comments of each article are open, for the lists. */
public interface OpenComments {
    /** The number of each of these articles; those without any are missing. */
    Map<String, Integer> of(Collection<String> articleIds);

    /** Puts the number of an article in the place of what was kept. */
    void save(String articleId, int open);
}
