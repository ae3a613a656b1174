package vn.congkhai.workflow.article;

import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Actor;

/** In which capacity a signatory acts: by a role of his own, or for a holder who delegated. */
public record Authority(Actor actor, @Nullable OnBehalfOf onBehalfOf) {}
