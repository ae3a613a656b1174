package vn.congkhai.content.article;

import org.jspecify.annotations.Nullable;

/**
 * The complete public state of an article as one event tells it.
 *
 * @param rendition null exactly when it is withdrawn
 * @param withdrawal null exactly when it is published
 */
public record Publication(
        String portal,
        String id,
        String epoch,
        long position,
        long version,
        String category,
        String title,
        String url,
        @Nullable Rendition rendition,
        @Nullable Withdrawal withdrawal) {

    public Publication {
        if ((rendition == null) == (withdrawal == null))
            throw new IllegalArgumentException("an article is either published or withdrawn: " + id);
    }

    /** Key of the article among those of all portals. */
    public String key() {
        return Article.key(portal, id);
    }
}
