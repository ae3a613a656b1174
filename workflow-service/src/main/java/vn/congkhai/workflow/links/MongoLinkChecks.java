package vn.congkhai.workflow.links;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Looks at links in MongoDB, by address. */
public final class MongoLinkChecks implements LinkChecks {
    private final MongoCollection<Document> checks;

    public MongoLinkChecks(MongoDatabase database) {
        checks = database.getCollection("link_checks");
    }

    @Override
    public Optional<LinkCheck> find(String href) {
        return Optional.ofNullable(checks.find(Filters.eq("_id", href)).first()).map(MongoLinkChecks::read);
    }

    @Override
    public void keep(LinkCheck check) {
        Document document = new Document("_id", check.href())
                .append("state", check.finding().state().name())
                .append("detail", check.finding().detail())
                .append("at", Date.from(check.at()))
                .append("failingSince", check.failingSince() == null ? null : Date.from(check.failingSince()))
                .append("failures", check.failures());
        checks.replaceOne(Filters.eq("_id", check.href()), document, new ReplaceOptions().upsert(true));
    }

    private static LinkCheck read(Document document) {
        return new LinkCheck(
                document.getString("_id"),
                new LinkFinding(LinkState.valueOf(document.getString("state")), document.getString("detail")),
                document.getDate("at").toInstant(),
                time(document.getDate("failingSince")),
                document.getInteger("failures"));
    }

    private static @Nullable Instant time(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
