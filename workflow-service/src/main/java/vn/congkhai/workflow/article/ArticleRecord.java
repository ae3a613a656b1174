package vn.congkhai.workflow.article;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Actor;

/**
 * What every article in any state has.
 *
 * @param revision the latest text
 * @param submittedBy who submitted it last
 * @param submittedAt when it was first submitted
 * @param submitters accounts that submitted a text since the last publication; none of them may approve it
 * @param published what the public sees, {@code null} before the first publication
 * @param version number of events so far
 */
public record ArticleRecord(
        ArticleId id,
        String portal,
        Revision revision,
        Actor submittedBy,
        Instant submittedAt,
        Set<String> submitters,
        @Nullable Publication published,
        long version) {
    public ArticleRecord {
        submitters = Set.copyOf(submitters);
    }

    /** Category of what is public, or of the latest text before anything is. */
    public String category() {
        return published == null ? revision.category() : published.revision().category();
    }

    ArticleRecord next() {
        return new ArticleRecord(id, portal, revision, submittedBy, submittedAt, submitters, published, version + 1);
    }

    ArticleRecord submittedAgain(Revision text, Actor by) {
        Set<String> all = new HashSet<>(submitters);
        all.add(by.account());
        return new ArticleRecord(id, portal, text, by, submittedAt, all, published, version + 1);
    }

    ArticleRecord with(Revision text) {
        return new ArticleRecord(id, portal, text, submittedBy, submittedAt, submitters, published, version + 1);
    }

    ArticleRecord shown(Publication publication) {
        return new ArticleRecord(id, portal, revision, submittedBy, submittedAt, Set.of(), publication, version + 1);
    }
}
