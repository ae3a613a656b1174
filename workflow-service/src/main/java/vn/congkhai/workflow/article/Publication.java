package vn.congkhai.workflow.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public sees of an article: the revision, since when, and when it was last corrected.
 *
 * @param earlier what was public before, oldest first
 */
public record Publication(
        Revision revision, Instant publishedAt, @Nullable Instant correctedAt, List<Earlier> earlier) {
    /** A revision that was public until it was corrected, and since when. */
    public record Earlier(Revision revision, Instant since) {}

    public Publication {
        earlier = List.copyOf(earlier);
    }

    static Publication first(Revision revision, Instant at) {
        return new Publication(revision, at, null, List.of());
    }

    Publication corrected(Revision by, Instant at) {
        List<Earlier> all = new ArrayList<>(earlier);
        all.add(new Earlier(revision, shownSince()));
        return new Publication(by, publishedAt, at, all);
    }

    /** Since when this very revision has been public. */
    public Instant shownSince() {
        return correctedAt == null ? publishedAt : correctedAt;
    }
}
