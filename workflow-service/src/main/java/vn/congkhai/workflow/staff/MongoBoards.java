package vn.congkhai.workflow.staff;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Boards in MongoDB: one small document per portal, read and replaced by its key. */
public final class MongoBoards implements Boards {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("boards");

    private final MongoCollection<Document> boards;

    /** What was read last of each portal: every command asks for a board, and a board seldom changes. */
    private final Map<String, Read> lately = new ConcurrentHashMap<>();

    private record Read(String text, Board board) {}

    public MongoBoards(MongoDatabase database) {
        boards = Projected.collection(database, COLLECTIONS.get(0));
    }

    @Override
    public Board of(String portal) {
        Document document = boards.find(Filters.eq("_id", portal)).first();
        if (document == null) return new Board(portal, List.of());
        String text = document.getString("board");
        Read read = lately.get(portal);
        if (read == null || !read.text().equals(text)) {
            read = new Read(text, WorkflowEvents.json().readValue(text, Board.class));
            lately.put(portal, read);
        }
        return read.board();
    }

    @Override
    public void save(Board board) {
        Document document = new Document("_id", board.portal())
                .append("board", WorkflowEvents.json().writeValueAsString(board));
        boards.replaceOne(Filters.eq("_id", board.portal()), document, new ReplaceOptions().upsert(true));
    }
}
