package vn.congkhai.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be found: the current public state of one subject, its texts plain and in normal form C.
 *
 * @param portal portal id
 * @param type {@code article}, {@code document}, {@code procedure}, {@code service}, {@code question} or {@code page}
 * @param id id of the subject
 * @param category slug of the category
 * @param title title
 * @param numbers numbers of documents, as printed
 * @param summary summary or abstract, may be empty
 * @param text everything else it says, may be empty
 * @param url path on the portal
 * @param publishedAt when it became public, if it says so
 * @param record of a legal document, else {@link LegalRecord#NONE}
 * @param files its public files
 * @param headings the headings of its text, which says them too, may be empty
 */
public record SearchDocument(
        String portal,
        String type,
        String id,
        String category,
        String title,
        List<String> numbers,
        String summary,
        String text,
        String url,
        @Nullable Instant publishedAt,
        LegalRecord record,
        List<AttachedFile> files,
        String headings) {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public SearchDocument {
        numbers = List.copyOf(numbers);
        files = List.copyOf(files);
    }

    /** One whose text has no headings. */
    public SearchDocument(
            String portal,
            String type,
            String id,
            String category,
            String title,
            List<String> numbers,
            String summary,
            String text,
            String url,
            @Nullable Instant publishedAt,
            LegalRecord record,
            List<AttachedFile> files) {
        this(portal, type, id, category, title, numbers, summary, text, url, publishedAt, record, files, "");
    }

    /** One without a record and without files. */
    public SearchDocument(
            String portal,
            String type,
            String id,
            String category,
            String title,
            List<String> numbers,
            String summary,
            String text,
            String url,
            @Nullable Instant publishedAt) {
        this(portal, type, id, category, title, numbers, summary, text, url, publishedAt, LegalRecord.NONE, List.of());
    }

    /** The same with a record. */
    public SearchDocument recorded(LegalRecord legal) {
        return new SearchDocument(
                portal, type, id, category, title, numbers, summary, text, url, publishedAt, legal, files, headings);
    }

    /** The same with public files. */
    public SearchDocument with(List<AttachedFile> attached) {
        return new SearchDocument(
                portal,
                type,
                id,
                category,
                title,
                numbers,
                summary,
                text,
                url,
                publishedAt,
                record,
                attached,
                headings);
    }

    /** The same with headings. */
    public SearchDocument headed(String heads) {
        return new SearchDocument(
                portal, type, id, category, title, numbers, summary, text, url, publishedAt, record, files, heads);
    }

    /** The same that says something else. */
    SearchDocument saying(String said) {
        return new SearchDocument(
                portal, type, id, category, title, numbers, summary, said, url, publishedAt, record, files, headings);
    }

    /** The day that dates it in Vietnam: of issue, else of publication. */
    @Nullable
    LocalDate day() {
        if (record.issuedOn() != null) return record.issuedOn();
        return publishedAt == null ? null : publishedAt.atZone(VIETNAM).toLocalDate();
    }
}
