package vn.congkhai.content.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.page.VietnamTime;

/**
 * Thuộc tính của một văn bản as readers see them; empty for what the record does not hold.
 *
 * @param form hình thức
 * @param issuer thẩm quyền ban hành
 * @param number số, ký hiệu
 * @param issuedOn ngày ban hành
 * @param effectiveOn ngày hiệu lực, or the words that say it is not stated
 * @param subject trích yếu
 * @param files the document's own file first
 */
public record DocumentRecord(
        String form,
        String issuer,
        String number,
        String issuedOn,
        String effectiveOn,
        String field,
        String subject,
        List<String> replaces,
        List<String> amends,
        List<String> cites,
        List<Attachment> files) {
    private static final String NOT_STATED = "không nêu";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static DocumentRecord of(Rendition rendition) {
        JsonNode attributes = MAPPER.readTree(rendition.attributes());
        String effectiveOn = date(attributes, "effectiveOn");
        return new DocumentRecord(
                text(attributes, "form"),
                text(attributes, "issuer"),
                text(attributes, "number"),
                date(attributes, "issuedOn"),
                effectiveOn.isEmpty() ? NOT_STATED : effectiveOn,
                text(attributes, "field"),
                text(attributes, "abstract"),
                texts(attributes, "replaces"),
                texts(attributes, "amends"),
                texts(attributes, "cites"),
                files(rendition, text(attributes, "file")));
    }

    /** Form and number, where the title does not name them already. */
    public String nameBeside(String title) {
        return number.isEmpty() || says(title, number) ? "" : form + " số " + number;
    }

    /** The abstract, where it is not the title once more. */
    public String subjectBeside(String title) {
        return says(title, subject) ? "" : subject;
    }

    private static boolean says(String title, String words) {
        return title.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Attachment> files(Rendition rendition, String main) {
        Stream<Attachment> first =
                rendition.attachments().stream().filter(file -> file.id().equals(main));
        Stream<Attachment> others =
                rendition.attachments().stream().filter(file -> !file.id().equals(main));
        return Stream.concat(first, others).toList();
    }

    private static String text(JsonNode attributes, String name) {
        JsonNode value = attributes.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static List<String> texts(JsonNode attributes, String name) {
        return attributes
                .path(name)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String date(JsonNode attributes, String name) {
        String text = text(attributes, name);
        @Nullable LocalDate date = parse(text);
        return date == null ? text : VietnamTime.date(date);
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
