package vn.congkhai.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param snippet HTML with no other tag than {@code mark}
 * @param legal of a legal document, else null
 * @param files its public files
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Hit(
        String id,
        String type,
        String category,
        String title,
        String url,
        String snippet,
        @Nullable Instant publishedAt,
        @Nullable Legal legal,
        List<File> files) {
    public Hit {
        files = List.copyOf(files);
    }

    /** Hiệu lực. */
    public enum Status {
        IN_FORCE,
        NOT_YET,
        OUT_OF_FORCE
    }

    /**
     * What the record of a document says.
     *
     * @param replacedBy the document that puts it out of force, null if none does
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Legal(
            String number,
            String form,
            String issuer,
            String field,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate effectiveOn,
            Status status,
            @Nullable Link replacedBy,
            List<String> replaces,
            List<String> amends) {}

    /** Another document on the same portal. */
    public record Link(String number, String url) {}

    /** A file to download. */
    public record File(String name, String url, long bytes) {}
}
