package vn.congkhai.workflow.worklist;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Rows in MongoDB, a document each under the id of its article: a batch of changes is one command. */
public final class MongoArticleRows implements ArticleRows {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("article_rows");

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions AT_ONCE = new BulkWriteOptions().ordered(false);
    private static final int READ_AT_ONCE = 1_000;

    private final MongoCollection<Document> rows;

    public MongoArticleRows(MongoDatabase database) {
        rows = Projected.collection(database, COLLECTIONS.getFirst());
    }

    @Override
    public void all(Consumer<ArticleRow> each) {
        for (Document document : rows.find().batchSize(READ_AT_ONCE)) {
            each.accept(WorkflowEvents.json().readValue(document.getString("row"), ArticleRow.class));
        }
    }

    @Override
    public void save(Collection<ArticleRow> changed, Collection<String> gone) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (ArticleRow row : changed) {
            Document document = new Document("_id", row.id())
                    .append("row", WorkflowEvents.json().writeValueAsString(row));
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", row.id()), document, UPSERT));
        }
        for (String id : gone) writes.add(new DeleteOneModel<>(Filters.eq("_id", id)));
        if (!writes.isEmpty()) rows.bulkWrite(writes, AT_ONCE);
    }
}
