package vn.congkhai.workflow.staff;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Boards in MongoDB: one small document per portal, read and replaced by its key. */
public final class MongoBoards implements Boards {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("boards");

    private final MongoCollection<Document> boards;

    public MongoBoards(MongoDatabase database) {
        boards = Projected.collection(database, COLLECTIONS.get(0));
    }

    @Override
    public Board of(String portal) {
        Document document = boards.find(Filters.eq("_id", portal)).first();
        if (document == null) return new Board(portal, List.of());
        return WorkflowEvents.json().readValue(document.getString("board"), Board.class);
    }

    @Override
    public void save(Board board) {
        Document document = new Document("_id", board.portal())
                .append("board", WorkflowEvents.json().writeValueAsString(board));
        boards.replaceOne(Filters.eq("_id", board.portal()), document, new ReplaceOptions().upsert(true));
    }
}
