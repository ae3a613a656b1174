package vn.congkhai.content.article;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dữ kiện của một văn bản: what its record says of its place among the others.
 *
 * @param form hình thức, empty where the record has none
 * @param number số, ký hiệu, empty where the record has none
 * @param issuedOn null where the record has no date
 * @param effectiveOn null where the text states none
 * @param replaces numbers of the documents it replaces
 * @param amends numbers of those it changes
 * @param cites numbers of those it refers to
 */
public record DocumentFacts(
        String form,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate effectiveOn,
        List<String> replaces,
        List<String> amends,
        List<String> cites) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public DocumentFacts {
        replaces = List.copyOf(replaces);
        amends = List.copyOf(amends);
        cites = List.copyOf(cites);
    }

    /** What the attributes of that rendition say. */
    public static DocumentFacts of(Rendition rendition) {
        JsonNode attributes = MAPPER.readTree(rendition.attributes());
        return new DocumentFacts(
                text(attributes, "form"),
                text(attributes, "number"),
                date(attributes, "issuedOn"),
                date(attributes, "effectiveOn"),
                texts(attributes, "replaces"),
                texts(attributes, "amends"),
                texts(attributes, "cites"));
    }

    /** The numbers to which it stands in that relation. */
    public List<String> numbers(Relation relation) {
        return switch (relation) {
            case REPLACES -> replaces;
            case AMENDS -> amends;
            case CITES -> cites;
        };
    }

    private static String text(JsonNode attributes, String name) {
        JsonNode value = attributes.path(name);
        return value.isString() ? value.stringValue().strip() : "";
    }

    private static List<String> texts(JsonNode attributes, String name) {
        return attributes
                .path(name)
                .valueStream()
                .filter(JsonNode::isString)
                .map(value -> value.stringValue().strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate date(JsonNode attributes, String name) {
        try {
            String text = text(attributes, name);
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
