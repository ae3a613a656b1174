package vn.congkhai.eventlog;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import org.bson.Document;

/**
 * Where one follower is, kept with the epoch of the log it follows. A token is answered before it is durable: a server that loses
 * one gives the same commits again, and it cannot lose what was written before and keep the token.
 */
final class LogTokens {
    static final Token BEGINNING = new Token(0, 0);

    /** The last commit applied, and how many events there are up to it. */
    record Token(long position, long events) {}

    private final MongoCollection<Document> tokens;
    private final String name;
    private final CommitLog log;

    LogTokens(MongoDatabase database, String name, CommitLog log) {
        this.tokens = database.getCollection("tokens").withWriteConcern(WriteConcern.W1);
        this.name = name;
        this.log = log;
    }

    /** @throws EpochMismatchException when the token is of another log */
    Token load() {
        Document token = tokens.find(Filters.eq("_id", name)).first();
        if (token == null) return BEGINNING;
        String epoch = token.getString("epoch");
        if (!epoch.equals(log.epoch())) throw new EpochMismatchException(name, epoch, log.epoch());
        long position = token.get("position", Number.class).longValue();
        return new Token(position, log.eventsUpTo(position));
    }

    static Token after(Commit last) {
        return new Token(last.position(), Slot.of(last).nextEvent() - 1);
    }

    Token at(long position) {
        return new Token(position, log.eventsUpTo(position));
    }

    void save(Token reached) {
        Document token = new Document("_id", name)
                .append("position", reached.position())
                .append("epoch", log.epoch())
                .append("at", Date.from(log.clock().instant()));
        tokens.replaceOne(Filters.eq("_id", name), token, new ReplaceOptions().upsert(true));
    }
}
