package vn.congkhai.workflow.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Decision;

/**
 * Hủy nội dung theo quyết định: which text is to be, or was, destroyed, by which written decision and on whose word.
 *
 * @param contentHash hash of the text; it stays in the log, the text does not
 * @param by who asked for it first
 */
public record Destruction(
        int revision,
        String contentHash,
        Decision decision,
        String reason,
        Actor by,
        @Nullable OnBehalfOf onBehalfOf,
        Instant at) {}
