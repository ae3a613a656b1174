package vn.congkhai.qa.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.Tag;

/**
 * Một câu hỏi trong danh sách.
 *
 * @param why why it is due on that day, null where nobody owes anything any more
 * @param owner with whom it lies, or who answered it
 * @param acts what may be done with it now
 */
public record QuestionLine(
        String href,
        String subject,
        List<Tag> tags,
        @Nullable String why,
        String field,
        String owner,
        Instant receivedAt,
        List<ActWords> acts) {
    public QuestionLine {
        tags = List.copyOf(tags);
        acts = List.copyOf(acts);
    }
}
