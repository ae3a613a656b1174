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
 * @param published what the public sees or last saw, {@code null} before the first publication
 * @param withdrawn why the public sees it no longer, {@code null} while it does or never did
 * @param archive every revision there was
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
        @Nullable Withdrawal withdrawn,
        Archive archive,
        long version) {
    public ArticleRecord {
        submitters = Set.copyOf(submitters);
    }

    static ArticleRecord first(ArticleId id, String portal, Revision revision, Actor by, Instant at) {
        Archive archive = Archive.EMPTY.with(revision);
        return new ArticleRecord(id, portal, revision, by, at, Set.of(by.account()), null, null, archive, 1);
    }

    /** Category of what is public, or of the latest text before anything is. */
    public String category() {
        return published == null ? revision.category() : published.revision().category();
    }

    /** Number of the text the public sees or last saw, 0 before the first publication. */
    public int publishedRevision() {
        return published == null ? 0 : published.revision().number();
    }

    /** Whether the public can read it now. */
    public boolean isPublic() {
        return published != null && withdrawn == null;
    }

    ArticleRecord next() {
        return copy(revision, submittedBy, submitters, published, withdrawn, archive);
    }

    ArticleRecord submittedAgain(Revision text, Actor by) {
        Set<String> all = new HashSet<>(submitters);
        all.add(by.account());
        return copy(text, by, all, published, withdrawn, archive.with(text));
    }

    ArticleRecord with(Revision text) {
        return copy(text, submittedBy, submitters, published, withdrawn, archive.with(text));
    }

    ArticleRecord with(Archive changed) {
        return copy(revision, submittedBy, submitters, published, withdrawn, changed);
    }

    ArticleRecord shown(Publication publication) {
        return copy(revision, submittedBy, Set.of(), publication, null, archive);
    }

    ArticleRecord withdrawn(Withdrawal withdrawal) {
        return copy(revision, submittedBy, submitters, published, withdrawal, archive);
    }

    /** The archived text goes through the steps again; whoever submitted it still may not approve it. */
    ArticleRecord restored(Revision text) {
        return copy(text, submittedBy, Set.of(submittedBy.account()), published, withdrawn, archive.with(text));
    }

    private ArticleRecord copy(
            Revision text,
            Actor submitter,
            Set<String> allSubmitters,
            @Nullable Publication publication,
            @Nullable Withdrawal withdrawal,
            Archive kept) {
        return new ArticleRecord(
                id, portal, text, submitter, submittedAt, allSubmitters, publication, withdrawal, kept, version + 1);
    }
}
