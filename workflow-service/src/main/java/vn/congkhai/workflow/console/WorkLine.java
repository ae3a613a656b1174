package vn.congkhai.workflow.console;

import java.time.Instant;
import java.util.List;
import vn.congkhai.page.Tag;

/**
 * Một dòng của danh sách tin, bài.
 *
 * @param href where the article is worked on
 * @param tags state or step, deadline, urgency
 */
public record WorkLine(
        String href, String title, String category, String genre, String by, Instant changedAt, List<Tag> tags) {
    public WorkLine {
        tags = List.copyOf(tags);
    }
}
