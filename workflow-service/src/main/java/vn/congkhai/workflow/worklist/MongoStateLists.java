package vn.congkhai.workflow.worklist;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Lists in MongoDB as ready documents, read and replaced by key. */
public final class MongoStateLists implements StateLists {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("state_lists", "article_places");

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> lists;
    private final MongoCollection<Document> places;

    public MongoStateLists(MongoDatabase database) {
        lists = Projected.collection(database, COLLECTIONS.get(0));
        places = Projected.collection(database, COLLECTIONS.get(1));
    }

    @Override
    public List<StateList> find(String portal, Collection<String> states) {
        List<String> keys =
                states.stream().map(state -> StateList.key(portal, state)).toList();
        Map<String, StateList> found = new HashMap<>();
        for (Document document : lists.find(Filters.in("_id", keys))) {
            StateList list = WorkflowEvents.json().readValue(document.getString("list"), StateList.class);
            found.put(list.state(), list);
        }
        return states.stream()
                .map(state -> found.getOrDefault(state, new StateList(portal, state, List.of())))
                .toList();
    }

    @Override
    public Map<String, String> statesOf(Collection<String> articleIds) {
        Map<String, String> states = new HashMap<>();
        for (Document document : places.find(Filters.in("_id", articleIds))) {
            states.put(document.getString("_id"), document.getString("state"));
        }
        return states;
    }

    @Override
    public void save(Collection<StateList> changed) {
        for (StateList list : changed) {
            Document document = new Document("_id", list.key())
                    .append("list", WorkflowEvents.json().writeValueAsString(list));
            lists.replaceOne(Filters.eq("_id", list.key()), document, UPSERT);
        }
    }

    @Override
    public void place(Collection<ArticleRow> rows) {
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (ArticleRow row : rows) {
            Document document = new Document("_id", row.id()).append("state", row.state());
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", row.id()), document, UPSERT));
        }
        if (!writes.isEmpty()) places.bulkWrite(writes);
    }
}
