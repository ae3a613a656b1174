package vn.congkhai.workflow.operating;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Một thư hỏng.
 *
 * @param id base64url of {@code consumer|topic|partition|offset}
 * @param key subject of the message
 */
public record Letter(
        String id,
        String topic,
        String key,
        String cause,
        @Nullable Instant at) {
    static Letter of(JsonNode item) {
        return new Letter(
                item.path("id").asString(),
                item.path("topic").asString(),
                item.path("key").asString(""),
                item.path("cause").asString(),
                Told.time(item.path("at")));
    }

    /** Who could not read it. */
    public String reader() {
        try {
            String place = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            return place.split("\\|", 2)[0];
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
