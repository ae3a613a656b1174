package vn.congkhai.workflow.article;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of a portal demands of a text.
 *
 * @param exceptGenres genres to which it does not apply
 * @param fields attributes that must be filled in, for the rules about records
 * @param clause citation, {@code null} where the platform set the rule
 */
public record TextDemand(
        Set<String> exceptGenres,
        List<String> fields,
        @Nullable String clause) {
    public TextDemand {
        exceptGenres = Set.copyOf(exceptGenres);
        fields = List.copyOf(fields);
    }

    /** The rules about texts. */
    public enum Kind {
        SOURCE,
        AUTHOR,
        PROMOTION_CONFIRMATION,
        WRITTEN_DIRECTIVE,
        DOCUMENT_RECORD,
        PROJECT_RECORD,
        GAZETTE_RECORD,
        SCIENCE_RECORD,
        VIETNAMESE_WITH_DIACRITICS
    }
}
