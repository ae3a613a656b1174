package vn.congkhai.search.consuming;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.text.VietnameseText;

/** Reads the record of a legal document; what is missing or means nothing is left out, since the document itself is public. */
final class LegalRecords {
    private LegalRecords() {}

    static LegalRecord of(@Nullable JsonNode attributes) {
        if (attributes == null) return LegalRecord.NONE;
        return new LegalRecord(
                text(attributes, "form"),
                text(attributes, "issuer"),
                text(attributes, "field"),
                day(attributes, "issuedOn"),
                day(attributes, "effectiveOn"),
                numbers(attributes, "replaces"),
                numbers(attributes, "amends"),
                numbers(attributes, "cites"));
    }

    private static String text(JsonNode attributes, String name) {
        JsonNode value = attributes.path(name);
        return value.isString() ? VietnameseText.nfc(value.stringValue()).strip() : "";
    }

    private static @Nullable LocalDate day(JsonNode attributes, String name) {
        try {
            String text = text(attributes, name);
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // the document is found without this date
        }
    }

    private static List<String> numbers(JsonNode attributes, String name) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode number : attributes.path(name)) {
            if (number.isString()) numbers.add(VietnameseText.nfc(number.stringValue()));
        }
        return numbers;
    }
}
