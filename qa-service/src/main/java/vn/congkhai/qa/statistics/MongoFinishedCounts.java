package vn.congkhai.qa.statistics;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.log.Projected;

/** Finished counts in MongoDB: one small document per portal, of numbers alone, that can be counted again at any time. */
public final class MongoFinishedCounts implements FinishedCounts {
    private static final Logger LOG = LoggerFactory.getLogger(MongoFinishedCounts.class);

    private final MongoCollection<Document> counts;
    private final JsonMapper json = JsonMapper.builder().build();

    public MongoFinishedCounts(MongoDatabase database) {
        counts = Projected.collection(database, "finished-counts");
    }

    @Override
    public Optional<Statistics.Counted> of(String portal) {
        return Optional.ofNullable(counts.find(Filters.eq("_id", portal)).first())
                .flatMap(document -> read(portal, document.getString("count")));
    }

    /** One that another version wrote and this one cannot read is counted anew. */
    private Optional<Statistics.Counted> read(String portal, String count) {
        try {
            return Optional.of(json.readValue(count, Statistics.Counted.class));
        } catch (JacksonException e) {
            LOG.info("the last count of {} is of another form and is made anew: {}", portal, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void keep(String portal, Statistics.Counted count) {
        Document document = new Document("_id", portal).append("count", json.writeValueAsString(count));
        counts.replaceOne(Filters.eq("_id", portal), document, new ReplaceOptions().upsert(true));
    }
}
