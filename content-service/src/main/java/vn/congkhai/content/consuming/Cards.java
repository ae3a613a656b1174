package vn.congkhai.content.consuming;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.EntryKey;

/** The card a list shows of an article. */
final class Cards {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Cards() {}

    static Card of(Article article, Rendition rendition) {
        JsonNode attributes = rendition.isDocument() ? MAPPER.readTree(rendition.attributes()) : MAPPER.nullNode();
        return new Card(
                new EntryKey(rendition.publishedAt(), article.id()),
                article.watermark().position(),
                article.version(),
                rendition.type(),
                article.category(),
                rendition.genre(),
                article.title(),
                rendition.summary(),
                rendition.source(),
                rendition.author(),
                rendition.originalSource(),
                rendition.referenceOnly(),
                rendition.urgent(),
                rendition.correctedAt(),
                rendition.revision(),
                rendition.contentHash(),
                article.url(),
                text(attributes, "number"),
                text(attributes, "form"));
    }

    private static @Nullable String text(JsonNode attributes, String name) {
        JsonNode value = attributes.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
