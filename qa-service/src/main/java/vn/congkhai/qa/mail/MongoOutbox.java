package vn.congkhai.qa.mail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Letters that are owed, and what has become of those that were: id, outcome and time, no person. */
public final class MongoOutbox {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String ORDER = "order";

    private final MongoCollection<Document> waiting;
    private final MongoCollection<Document> settled;
    private final MongoCollection<Document> refused;
    private final JsonMapper json = JsonMapper.builder().build();

    public MongoOutbox(MongoDatabase database) {
        this.waiting = database.getCollection("outbox");
        this.settled = database.getCollection("letters");
        this.refused = database.getCollection("refused-letters");
    }

    /** Notes that a letter is owed; false when it was ordered before. */
    boolean order(LetterOrder order, Instant at) {
        if (isKnown(order.id())) return false;
        var document = new Document("_id", order.id())
                .append(ORDER, json.writeValueAsString(order))
                .append("at", Date.from(at));
        waiting.replaceOne(Filters.eq("_id", order.id()), document, UPSERT);
        return true;
    }

    private boolean isKnown(String id) {
        return settled.find(Filters.eq("_id", id)).first() != null
                || waiting.find(Filters.eq("_id", id)).first() != null;
    }

    /** What is still owed, the oldest first. */
    List<LetterOrder> waiting() {
        List<Document> documents = waiting.find().into(new ArrayList<>());
        documents.sort(Comparator.comparing(document -> document.getDate("at")));
        return documents.stream()
                .map(document -> json.readValue(document.getString(ORDER), LetterOrder.class))
                .toList();
    }

    void settle(LetterOrder order, Outcome outcome, Instant at) {
        var document = new Document("_id", order.id())
                .append("outcome", outcome.name())
                .append("at", Date.from(at));
        if (outcome == Outcome.REFUSED) {
            var told = new Document(document)
                    .append("portal", order.portal())
                    .append("question", order.question())
                    .append("account", order.account());
            refused.replaceOne(Filters.eq("_id", order.id()), told, UPSERT);
        }
        settled.replaceOne(Filters.eq("_id", order.id()), document, UPSERT);
        waiting.deleteOne(Filters.eq("_id", order.id()));
    }

    /** How it stands with those of these letters that were owed. */
    public Map<String, Delivery> deliveries(List<String> ids) {
        Map<String, Delivery> deliveries = new HashMap<>();
        for (Document order : waiting.find(Filters.in("_id", ids))) {
            String id = order.getString("_id");
            deliveries.put(id, new Delivery(id, "WAITING", order.getDate("at").toInstant()));
        }
        for (Document done : settled.find(Filters.in("_id", ids))) {
            String id = done.getString("_id");
            deliveries.put(
                    id,
                    new Delivery(
                            id, done.getString("outcome"), done.getDate("at").toInstant()));
        }
        return deliveries;
    }

    /** Letters of a portal that no mail server will ever take, the latest first. */
    public List<Refused> refused(String portal) {
        List<Refused> letters = new ArrayList<>();
        for (Document letter : refused.find()) {
            if (portal.equals(letter.getString("portal"))) {
                letters.add(new Refused(
                        letter.getString("question"),
                        letter.getString("account"),
                        letter.getDate("at").toInstant()));
            }
        }
        letters.sort(Comparator.comparing(Refused::at).reversed());
        return letters;
    }

    /**
     * How it stands with a letter.
     *
     * @param state WAITING, SENT, REFUSED or UNWANTED
     */
    public record Delivery(String id, String state, Instant at) {}

    /**
     * A letter that did not reach anybody.
     *
     * @param question whose asker must be reached another way, null where it was for staff
     * @param account of the member of staff, null where it was for an asker
     */
    public record Refused(
            @Nullable String question, @Nullable String account, Instant at) {}

    /** How a letter ended. */
    enum Outcome {
        /** The mail server has it. */
        SENT,
        /** The mail server will never take it. */
        REFUSED,
        /** There is nobody to write to any more, or nothing to say. */
        UNWANTED
    }
}
