package vn.congkhai.workflow.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.workflow.article.SupplyStart;

/** An article as a client writes it. What is missing is for the rules to say. */
public record ArticleBody(
        @Nullable String category,
        @Nullable String genre,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String source,
        @Nullable String author,
        @Nullable String originalSource,
        @Nullable Boolean referenceOnly,
        @Nullable Urgent urgent,
        @Nullable ObjectNode attributes,
        @Nullable List<String> attachments,
        @Nullable Starts starts,
        @Nullable List<String> confirmed,
        @Nullable String obligation,
        @Nullable List<String> originals) {

    /** Why it must go at once. */
    public record Urgent(@Nullable String reason) {}

    /** What started the clock. */
    public record Starts(
            SupplyStart.@Nullable Event event,
            @Nullable LocalDate on,
            SupplyStart.@Nullable SupplierRole supplierRole) {}
}
