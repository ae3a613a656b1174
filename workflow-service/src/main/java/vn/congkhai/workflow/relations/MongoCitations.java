package vn.congkhai.workflow.relations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Citations in MongoDB, everything read and replaced by key. */
public final class MongoCitations implements Citations {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("cited_documents", "citing_articles", "replaced_documents");

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> articles;
    private final MongoCollection<Document> replaced;

    public MongoCitations(MongoDatabase database) {
        documents = Projected.collection(database, COLLECTIONS.get(0));
        articles = Projected.collection(database, COLLECTIONS.get(1));
        replaced = Projected.collection(database, COLLECTIONS.get(2));
    }

    @Override
    public CitedDocument of(String portal, String number) {
        Document document =
                documents.find(Filters.eq("_id", portal + "|" + number)).first();
        if (document == null) return new CitedDocument(portal, number, List.of());
        return WorkflowEvents.json().readValue(document.getString("document"), CitedDocument.class);
    }

    @Override
    public void save(CitedDocument document) {
        String id = document.portal() + "|" + document.number();
        put(documents, id, "document", WorkflowEvents.json().writeValueAsString(document));
    }

    @Override
    public Set<String> numbersOf(String articleId) {
        return new TreeSet<>(list(articles, articleId));
    }

    @Override
    public void saveNumbers(String articleId, Set<String> numbers) {
        put(articles, articleId, "numbers", List.copyOf(numbers));
    }

    @Override
    public List<String> replaced(String portal) {
        return list(replaced, portal);
    }

    @Override
    public void saveReplaced(String portal, List<String> numbers) {
        put(replaced, portal, "numbers", numbers);
    }

    private static List<String> list(MongoCollection<Document> from, String id) {
        Document document = from.find(Filters.eq("_id", id)).first();
        return document == null ? List.of() : document.getList("numbers", String.class);
    }

    private static void put(MongoCollection<Document> into, String id, String name, Object value) {
        into.replaceOne(Filters.eq("_id", id), new Document("_id", id).append(name, value), UPSERT);
    }
}
