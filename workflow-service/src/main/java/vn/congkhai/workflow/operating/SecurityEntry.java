package vn.congkhai.workflow.operating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.page.FormField;
import vn.congkhai.page.Tag;

/** A line as people read it. */
public record SecurityEntry(
        @Nullable Instant at,
        Tag kind,
        String portal,
        String who,
        String client,
        String asked,
        String why,
        long times) {
    static SecurityEntry of(JsonNode item) {
        String kind = item.path("kind").asString();
        int status = item.path("status").asInt();
        return new SecurityEntry(
                Told.time(item.path("at")),
                new Tag(
                        label(kind),
                        kind.equals("REFUSED") || kind.equals("SIGN_IN_FAILED") ? Tag.Kind.CAUTION : Tag.Kind.PLAIN),
                item.path("portal").asString(""),
                item.path("account").asString(""),
                item.path("client").asString(""),
                item.path("method").asString("") + " " + item.path("path").asString(""),
                status == 0 ? "" : status + " " + item.path("code").asString(""),
                item.path("times").asLong(1));
    }

    private static String label(String kind) {
        return SecurityPageController.KINDS.stream()
                .filter(option -> option.value().equals(kind))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(kind);
    }
}
