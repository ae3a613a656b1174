package vn.congkhai.workflow.obligations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Books in MongoDB: one document per portal, read and replaced by its key. */
public final class MongoObligationBooks implements ObligationBooks {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("obligation_books");

    private final MongoCollection<Document> books;

    public MongoObligationBooks(MongoDatabase database) {
        books = Projected.collection(database, COLLECTIONS.get(0));
    }

    @Override
    public ObligationBook of(String portal) {
        Document document = books.find(Filters.eq("_id", portal)).first();
        if (document == null) return new ObligationBook(portal, List.of());
        return WorkflowEvents.json().readValue(document.getString("book"), ObligationBook.class);
    }

    @Override
    public void save(ObligationBook book) {
        Document document = new Document("_id", book.portal())
                .append("book", WorkflowEvents.json().writeValueAsString(book));
        books.replaceOne(Filters.eq("_id", book.portal()), document, new ReplaceOptions().upsert(true));
    }
}
