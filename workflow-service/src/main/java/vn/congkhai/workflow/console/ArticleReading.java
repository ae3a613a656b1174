package vn.congkhai.workflow.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.Tag;

/**
 * Một bản của tin, bài như công chúng sẽ thấy, with what the log knows about it.
 *
 * @param tags state, genre and category
 * @param body sanitised HTML whose files are read where staff read them
 * @param record fields of the record with their Vietnamese names
 * @param destroyed whether the text was destroyed by decision
 */
public record ArticleReading(
        String id,
        String title,
        String summary,
        String body,
        List<Tag> tags,
        String author,
        String source,
        String originalSource,
        boolean referenceOnly,
        @Nullable String urgentReason,
        List<Map.Entry<String, String>> record,
        List<FileLine> files,
        int revision,
        String contentHash,
        long version,
        boolean destroyed) {
    public ArticleReading {
        tags = List.copyOf(tags);
        record = List.copyOf(record);
        files = List.copyOf(files);
    }

    /** One attached file. */
    public record FileLine(String href, String name, String size) {}
}
