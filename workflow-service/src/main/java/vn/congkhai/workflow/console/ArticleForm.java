package vn.congkhai.workflow.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.drafting.ArticleBody;
import vn.congkhai.workflow.drafting.Drafts;

/** Phiếu viết tin, bài: what the form holds, from a stored text and back to what a client would send. */
final class ArticleForm {
    /** The name of what a text was before it was converted from an old encoding. */
    static final String ORIGINALS = "originals";

    private static final List<String> TEXTS =
            List.of("category", "genre", "title", "summary", "body", "source", "author", "originalSource");
    private static final List<String> WORDS = List.of("title", "summary", "source", "author", "originalSource");
    private static final Set<String> OTHERS = Set.of(
            "obligation",
            "urgentReason",
            "startsEvent",
            "startsOn",
            "startsRole",
            "referenceOnly",
            "confirmed",
            "attachments",
            ORIGINALS,
            "version");

    private ArticleForm() {}

    /** Whether a field of that name is part of what was written, and not of how the page works. */
    static boolean isWritten(String name) {
        return TEXTS.contains(name) || OTHERS.contains(name) || name.startsWith(RecordFields.PREFIX);
    }

    /** What is written beside the text itself, in words. */
    static List<String> words(FormValues form) {
        return WORDS.stream().map(form::text).toList();
    }

    /** The form with what its words, in the order of {@link #words}, and its text were read as; what they were is kept. */
    static FormValues with(FormValues form, LegacyHtml.Converted read) {
        List<String> words = read.lines();
        List<String> originals = new ArrayList<>(form.all(ORIGINALS));
        originals.add(read.original());
        FormValues all = form.with("body", List.of(read.html())).with(ORIGINALS, originals);
        for (int i = 0; i < WORDS.size(); i++) all = all.with(WORDS.get(i), List.of(words.get(i)));
        return all;
    }

    /** The form of a stored text. */
    static FormValues of(ObjectNode text) {
        Map<String, List<String>> values = new HashMap<>();
        for (String name : TEXTS) put(values, name, text.path(name));
        put(values, "obligation", text.path("obligation"));
        put(values, "urgentReason", text.path("urgent").path("reason"));
        put(values, "startsEvent", text.path("starts").path("event"));
        put(values, "startsOn", text.path("starts").path("on"));
        put(values, "startsRole", text.path("starts").path("supplierRole"));
        if (text.path("referenceOnly").asBoolean(false)) values.put("referenceOnly", List.of("true"));
        values.put("confirmed", strings(text.path("confirmed")));
        values.put(ORIGINALS, strings(text.path(ORIGINALS)));
        List<String> files = new ArrayList<>();
        text.path("attachments").forEach(file -> files.add(file.path("id").asString("")));
        values.put("attachments", files);
        for (RecordFields.Field field : RecordFields.of(text.path("genre").asString(""))) {
            values.put(
                    RecordFields.PREFIX + field.name(), List.of(RecordFields.entered(field, text.path("attributes"))));
        }
        return new FormValues(values);
    }

    private static void put(Map<String, List<String>> values, String name, JsonNode value) {
        if (value.isString()) values.put(name, List.of(value.asString()));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asString()));
        return strings;
    }

    /** @throws ProblemException 422 for a day that is none */
    static ArticleBody body(FormValues form) {
        String urgent = form.given("urgentReason");
        List<String> confirmed = form.all("confirmed");
        return new ArticleBody(
                form.text("category"),
                form.text("genre"),
                form.text("title"),
                form.text("summary"),
                form.text("body"),
                form.given("source"),
                form.given("author"),
                form.given("originalSource"),
                form.has("referenceOnly"),
                urgent == null ? null : new ArticleBody.Urgent(urgent),
                RecordFields.attributes(form.text("genre"), form),
                form.all("attachments"),
                starts(form),
                confirmed,
                form.given("obligation"),
                originals(form));
    }

    /** Whoever pastes old texts more often than originals are kept one by one is not refused: the last holds all that came since. */
    private static List<String> originals(FormValues form) {
        List<String> all = form.all(ORIGINALS);
        if (all.size() <= Drafts.MOST_ORIGINALS) return all;
        int alone = Drafts.MOST_ORIGINALS - 1;
        List<String> kept = new ArrayList<>(all.subList(0, alone));
        kept.add(String.join("\n\n", all.subList(alone, all.size())));
        return kept;
    }

    private static ArticleBody.@Nullable Starts starts(FormValues form) {
        SupplyStart.Event event = named(SupplyStart.Event.values(), form.text("startsEvent"));
        String on = form.given("startsOn");
        if (event == null && on == null) return null;
        if (event == null || on == null) throw invalid("startsOn", "Mốc tính thời hạn cần có cả sự kiện và ngày.");
        try {
            SupplyStart.SupplierRole role = named(SupplyStart.SupplierRole.values(), form.text("startsRole"));
            return new ArticleBody.Starts(event, LocalDate.parse(on), role);
        } catch (DateTimeException e) {
            throw invalid("startsOn", "Ngày không đọc được.");
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(422, "field-invalid", "Có trường chưa hợp lệ.")
                .error(field, "field-invalid", message);
    }
}
