package vn.congkhai.workflow.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the public sees of an article: the revision, since when, and when it was last corrected. */
public record Publication(
        Revision revision, Instant publishedAt, @Nullable Instant correctedAt) {}
