package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.page.FileSize;
import vn.congkhai.page.HtmlPolicy;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.Revision;
import vn.congkhai.workflow.console.ArticleReading.FileLine;
import vn.congkhai.workflow.stored.TextStore;

/** Makes what a page shows of a revision out of the stored text. */
final class Readings {
    private static final Pattern OWN_FILE =
            Pattern.compile("(src|href|poster)=\"(?:/tin/[0-9a-f-]{36}/)?tep/([0-9a-f-]{36})/[^\"]*\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TextStore texts;
    private final Regulations regulations;

    Readings(TextStore texts, Regulations regulations) {
        this.texts = texts;
        this.regulations = regulations;
    }

    /** The latest revision of an article in the state it is given in. */
    ArticleReading of(Existing article) {
        ArticleRecord record = article.record();
        List<Tag> tags = new ArrayList<>();
        tags.add(StateTag.of(article.state()));
        if (record.revision().urgent()) tags.add(new Tag("Khẩn", Tag.Kind.URGENT));
        return texts.find(record.revision().contentHash())
                .map(text -> of(text, record.portal(), tags, record.id().value(), record.revision(), record.version()))
                .orElseGet(() -> destroyed(record, tags));
    }

    /** A text that is not stored yet, for a preview. */
    ArticleReading of(ObjectNode text, String portal) {
        return of(text, portal, List.of(), "", null, 0);
    }

    private ArticleReading of(
            ObjectNode text, String portal, List<Tag> tags, String id, @Nullable Revision revision, long version) {
        List<Tag> all = new ArrayList<>(tags);
        String slug = text.path("category").asString("");
        all.add(new Tag(categoryName(portal, slug), Tag.Kind.PLAIN));
        all.add(new Tag(Words.genre(text.path("genre").asString("")), Tag.Kind.PLAIN));
        return new ArticleReading(
                id,
                string(text, "title"),
                string(text, "summary"),
                body(string(text, "body")),
                all,
                string(text, "author"),
                string(text, "source"),
                string(text, "originalSource"),
                text.path("referenceOnly").asBoolean(false),
                text.path("urgent").path("reason").isString()
                        ? text.path("urgent").path("reason").asString()
                        : null,
                record(string(text, "genre"), text.path("attributes")),
                files(text.path("attachments")),
                revision == null ? 0 : revision.number(),
                revision == null ? "" : revision.contentHash(),
                version,
                false);
    }

    private static ArticleReading destroyed(ArticleRecord record, List<Tag> tags) {
        return new ArticleReading(
                record.id().value(),
                "Nội dung đã hủy theo quyết định",
                "",
                "",
                tags,
                "",
                "",
                "",
                false,
                null,
                List.of(),
                List.of(),
                record.revision().number(),
                record.revision().contentHash(),
                record.version(),
                true);
    }

    String categoryName(String portal, String slug) {
        return regulations
                .find(portal)
                .flatMap(regulation -> regulation.category(slug))
                .map(Category::name)
                .orElse(slug);
    }

    /** Files are not public before the text is; staff read them at their own address. */
    static String body(String html) {
        return OWN_FILE.matcher(HtmlPolicy.sanitise(html)).replaceAll("$1=\"/api/attachments/$2\"");
    }

    private static List<Map.Entry<String, String>> record(String genre, JsonNode attributes) {
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        for (RecordFields.Field field : RecordFields.of(genre)) {
            String value = RecordFields.shown(field, attributes);
            if (!value.isBlank()) rows.add(Map.entry(field.label(), day(value)));
        }
        return rows;
    }

    private static String day(String value) {
        return DAY.matcher(value).matches() ? VietnamTime.date(java.time.LocalDate.parse(value)) : value;
    }

    private static List<FileLine> files(JsonNode attachments) {
        List<FileLine> files = new ArrayList<>();
        attachments.forEach(file -> files.add(new FileLine(
                "/api/attachments/" + file.path("id").asString(""),
                file.path("name").asString(""),
                FileSize.of(file.path("size").asLong(0)))));
        return files;
    }

    private static String string(ObjectNode text, String name) {
        return text.path(name).isString() ? text.path(name).asString() : "";
    }
}
