package vn.congkhai.content.mongo;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.Chunk;
import vn.congkhai.content.list.ChunkRef;
import vn.congkhai.content.list.Directory;
import vn.congkhai.content.list.EntryKey;
import vn.congkhai.content.list.HeadPart;
import vn.congkhai.content.list.ListHead;

/** How lists are written as documents. */
final class ListDocuments {
    static final Bson WITHOUT_ENTRIES = Projections.include("generation", "held", "directory", "spilled");

    private ListDocuments() {}

    static Document write(ListHead head) {
        return new Document("_id", head.list())
                .append("generation", head.generation())
                .append("entries", cards(head.entries()))
                .append("held", head.entries().size())
                .append("directory", head.directory())
                .append("spilled", head.spilled());
    }

    static ListHead head(Document document) {
        return new ListHead(
                document.getString("_id"),
                document.getLong("generation"),
                entries(document),
                document.getString("directory"),
                document.getLong("spilled"));
    }

    /** Whether a head tells how many entries it has; one that was written by an earlier version does not. */
    static boolean hasCount(Document document) {
        return document.get("held") instanceof Integer;
    }

    /** Of a document that was read with its first entries, those from {@code offset} on. */
    static HeadPart part(Document document, long offset) {
        List<Document> entries = document.getList("entries", Document.class);
        int from = (int) Math.min(offset, entries.size());
        return new HeadPart(
                document.getLong("generation"),
                entries.subList(from, entries.size()).stream()
                        .map(ListDocuments::card)
                        .toList(),
                document.getInteger("held"),
                document.getString("directory"),
                document.getLong("spilled"));
    }

    static Document write(Chunk chunk) {
        return new Document("_id", chunk.id()).append("entries", cards(chunk.entries()));
    }

    static Chunk chunk(Document document) {
        return new Chunk(document.getString("_id"), entries(document));
    }

    static Document write(Directory directory) {
        return new Document("_id", directory.id())
                .append(
                        "chunks",
                        directory.chunks().stream().map(ListDocuments::write).toList());
    }

    static Directory directory(Document document) {
        List<ChunkRef> chunks = document.getList("chunks", Document.class).stream()
                .map(ref -> new ChunkRef(ref.getString("chunk"), ref.getInteger("size"), key(ref)))
                .toList();
        return new Directory(document.getString("_id"), chunks);
    }

    private static Document write(ChunkRef ref) {
        return new Document("chunk", ref.id())
                .append("size", ref.size())
                .append("publishedAt", Moments.write(ref.first().publishedAt()))
                .append("id", ref.first().id());
    }

    private static List<Document> cards(List<Card> entries) {
        return entries.stream().map(ListDocuments::write).toList();
    }

    private static List<Card> entries(Document document) {
        return document.getList("entries", Document.class).stream()
                .map(ListDocuments::card)
                .toList();
    }

    private static EntryKey key(Document document) {
        Instant publishedAt = Moments.need(document, "publishedAt");
        return new EntryKey(publishedAt, document.getString("id"));
    }

    private static Document write(Card card) {
        return new Document("id", card.id())
                .append("publishedAt", Moments.write(card.publishedAt()))
                .append("position", card.position())
                .append("version", card.version())
                .append("type", card.type())
                .append("category", card.category())
                .append("genre", card.genre())
                .append("title", card.title())
                .append("summary", card.summary())
                .append("source", card.source())
                .append("author", card.author())
                .append("originalSource", card.originalSource())
                .append("referenceOnly", card.referenceOnly())
                .append("urgent", card.urgent())
                .append("correctedAt", Moments.write(card.correctedAt()))
                .append("revision", card.revision())
                .append("contentHash", card.contentHash())
                .append("url", card.url())
                .append("number", card.number())
                .append("form", card.form());
    }

    private static Card card(Document document) {
        return new Card(
                key(document),
                document.getLong("position"),
                document.getLong("version"),
                document.getString("type"),
                document.getString("category"),
                document.getString("genre"),
                document.getString("title"),
                document.getString("summary"),
                document.getString("source"),
                document.getString("author"),
                document.getString("originalSource"),
                document.getBoolean("referenceOnly"),
                document.getBoolean("urgent"),
                Moments.read(document, "correctedAt"),
                document.getInteger("revision"),
                document.getString("contentHash"),
                document.getString("url"),
                document.getString("number"),
                document.getString("form"));
    }
}
