package vn.congkhai.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thẻ tin trong danh sách, for {@code @template.shell.card(...)}.
 *
 * @param kicker words above the title such as the category or the number of a document, empty for none
 * @param publishedAt null where the entry has no time
 * @param source who it comes from, empty for none
 * @param tags labels such as "Tin tham khảo"
 */
public record ArticleCard(
        String url,
        String title,
        String summary,
        String kicker,
        @Nullable Instant publishedAt,
        String source,
        List<Tag> tags) {

    public ArticleCard {
        tags = List.copyOf(tags);
    }

    /** The same card with other labels. */
    public ArticleCard tagged(List<Tag> labels) {
        return new ArticleCard(url, title, summary, kicker, publishedAt, source, labels);
    }
}
