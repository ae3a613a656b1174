package vn.congkhai.workflow.unsent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phiếu chưa gửi: what somebody has typed and not sent. It is his alone and no part of any article.
 *
 * @param id of the article that is being changed; for a new one an id of its own, made with the form
 * @param owner the account
 * @param articleId of the article that is being changed, null for a new one
 * @param mark of the rendering of the form it was typed into
 */
public record UnsentForm(
        String id,
        String owner,
        @Nullable String articleId,
        String mark,
        Map<String, List<String>> values,
        Instant at) {
    public UnsentForm {
        values = Map.copyOf(values);
    }

    /** One of somebody's forms as a list shows it. */
    public record Line(String id, @Nullable String articleId, String title, String genre, Instant at) {}

    String first(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }
}
