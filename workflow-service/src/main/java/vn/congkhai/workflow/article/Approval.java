package vn.congkhai.workflow.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Actor;

/** Duyệt tin: by whom, for whom, and from when the revision is to be public; null for at once. */
public record Approval(
        Actor by, @Nullable OnBehalfOf onBehalfOf, @Nullable Instant publishAt, Instant at) {}
