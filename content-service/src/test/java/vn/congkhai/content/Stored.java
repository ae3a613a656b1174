package vn.congkhai.content;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What a generation holds: every article's document, and of every list its entries, however they are cut into chunks. */
record Stored(Map<String, Document> articles, Map<String, List<Document>> lists) {

    /** Reads the generation that the database names. */
    static Stored in(MongoDatabase database) {
        String suffix = suffix(database);
        Map<String, Document> articles = new TreeMap<>();
        for (Document article : database.getCollection("articles" + suffix).find())
            articles.put(article.getString("_id"), article);
        MongoCollection<Document> parts = database.getCollection("list-parts" + suffix);
        Map<String, List<Document>> lists = new TreeMap<>();
        for (Document head : database.getCollection("lists" + suffix).find())
            lists.put(head.getString("_id"), entries(head, parts));
        lists.values().removeIf(List::isEmpty);
        return new Stored(articles, lists);
    }

    /** What follows the names of the collections that answer. */
    static String suffix(MongoDatabase database) {
        Document named = database.getCollection("generation").find().first();
        return named == null ? "" : "~" + named.getLong("number");
    }

    /** The collections of articles and lists, of whatever generation. */
    static List<String> collections(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith("articles") || name.startsWith("list"))
                .toList();
    }

    private static List<Document> entries(Document head, MongoCollection<Document> parts) {
        List<Document> entries = new ArrayList<>(head.getList("entries", Document.class));
        if (head.getString("directory") == null) return entries;
        Document directory = part(parts, head.getString("directory"));
        for (Document ref : directory.getList("chunks", Document.class))
            entries.addAll(part(parts, ref.getString("chunk")).getList("entries", Document.class));
        return entries;
    }

    private static Document part(MongoCollection<Document> parts, String id) {
        Document part = parts.find(Filters.eq("_id", id)).first();
        if (part == null) throw new IllegalStateException("there is no " + id);
        return part;
    }
}
