package vn.congkhai.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param snippet HTML with no other tag than {@code mark}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Hit(
        String id,
        String type,
        String category,
        String title,
        String url,
        String snippet,
        @Nullable Instant publishedAt) {}
