package vn.congkhai.search.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thuộc tính của văn bản: what the record of a legal document says beside its number and abstract.
 *
 * @param form such as Quyết định, empty if unknown
 * @param issuer who issued it, empty if unknown
 * @param field what it is about, empty if unknown
 * @param issuedOn day of issue
 * @param effectiveOn from when it is in force; none stated means from its issue
 * @param replaces numbers of the documents that it puts out of force
 * @param amends numbers of the documents that it changes
 * @param cites numbers of the documents that it names
 */
public record LegalRecord(
        String form,
        String issuer,
        String field,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate effectiveOn,
        List<String> replaces,
        List<String> amends,
        List<String> cites) {
    /** Of what is no legal document. */
    public static final LegalRecord NONE = new LegalRecord("", "", "", null, null, List.of(), List.of(), List.of());

    public LegalRecord {
        replaces = List.copyOf(replaces);
        amends = List.copyOf(amends);
        cites = List.copyOf(cites);
    }
}
