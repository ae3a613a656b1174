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
    private final MongoCollection<Document> untold;
    private final JsonMapper json = JsonMapper.builder().build();

    public MongoOutbox(MongoDatabase database) {
        this.waiting = database.getCollection("outbox");
        this.settled = database.getCollection("letters");
        this.untold = database.getCollection("refused-letters");
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

    /** Notes that reception must tell it; what was noted, or done, before stays as it is. */
    void byHand(LetterOrder order, Instant at) {
        if (!isKnown(order.id())) settle(order, Outcome.BY_HAND, at);
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
        if (outcome == Outcome.REFUSED || outcome == Outcome.BY_HAND) {
            var told = new Document(document)
                    .append("portal", order.portal())
                    .append("question", order.question())
                    .append("account", order.account());
            untold.replaceOne(Filters.eq("_id", order.id()), told, UPSERT);
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

    /** Whom no letter of a portal has told anything, the latest first. */
    public List<Untold> untold(String portal) {
        List<Untold> letters = new ArrayList<>();
        for (Document letter : untold.find()) {
            if (portal.equals(letter.getString("portal"))) {
                letters.add(new Untold(
                        letter.getString("_id"),
                        Outcome.BY_HAND.name().equals(letter.getString("outcome")),
                        letter.getString("question"),
                        letter.getString("account"),
                        letter.getDate("at").toInstant()));
            }
        }
        letters.sort(Comparator.comparing(Untold::at).reversed());
        return letters;
    }

    /** Somebody has told the person another way: nobody is asked to any more, and it is kept who did. */
    public void told(String portal, String id, String by, Instant at) {
        Document letter = untold.find(Filters.eq("_id", id)).first();
        if (letter == null || !portal.equals(letter.getString("portal"))) return;
        done(id, new Document("outcome", Outcome.TOLD.name()).append("by", by), at);
    }

    /** Whoever asked is forgotten, so there is nobody to be told. */
    void forget(String question, Instant at) {
        for (Document letter : untold.find(Filters.eq("question", question)).into(new ArrayList<>())) {
            done(letter.getString("_id"), new Document("outcome", Outcome.UNWANTED.name()), at);
        }
    }

    private void done(String id, Document outcome, Instant at) {
        var document = new Document("_id", id).append("at", Date.from(at));
        document.putAll(outcome);
        settled.replaceOne(Filters.eq("_id", id), document, UPSERT);
        untold.deleteOne(Filters.eq("_id", id));
    }

    /**
     * How it stands with a letter.
     *
     * @param state WAITING, SENT, REFUSED, UNWANTED, BY_HAND or TOLD
     */
    public record Delivery(String id, String state, Instant at) {}

    /**
     * A letter that did not reach anybody.
     *
     * @param noAddress whether its asker has left none, else the mail server has refused it
     * @param question whose asker must be reached another way, null where it was for staff
     * @param account of the member of staff, null where it was for an asker
     */
    public record Untold(
            String id,
            boolean noAddress,
            @Nullable String question,
            @Nullable String account,
            Instant at) {}

    /** How a letter ended. */
    enum Outcome {
        /** The mail server has it. */
        SENT,
        /** The mail server will never take it. */
        REFUSED,
        /** There is nobody to write to any more, or nothing to say. */
        UNWANTED,
        /** Its asker has no mail address: reception calls or writes. */
        BY_HAND,
        /** Reception has called or written. */
        TOLD
    }
}
