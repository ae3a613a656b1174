package vn.congkhai.catalog.reading;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.log.Projected;

/** One document per service and one per portal, found by {@code _id} alone. */
public final class MongoCatalogueStore implements CatalogueStore {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("services", "service-lists");

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> services;
    private final MongoCollection<Document> lists;
    private final JsonMapper json = JsonMapper.builder().build();

    public MongoCatalogueStore(MongoDatabase database) {
        this.services = Projected.collection(database, COLLECTIONS.getFirst());
        this.lists = Projected.collection(database, COLLECTIONS.getLast());
    }

    @Override
    public Optional<ServiceView> find(String id) {
        return Optional.ofNullable(services.find(Filters.eq("_id", id)).first())
                .map(document -> json.readValue(document.getString("json"), ServiceView.class));
    }

    @Override
    public void put(ServiceView view, long position) {
        Document document = new Document("_id", view.id())
                .append("position", position)
                .append("json", json.writeValueAsString(view));
        services.replaceOne(Filters.eq("_id", view.id()), document, UPSERT);
    }

    @Override
    public PortalList list(String portal) {
        Document document = lists.find(Filters.eq("_id", portal)).first();
        return document == null
                ? new PortalList(portal, List.of())
                : json.readValue(document.getString("json"), PortalList.class);
    }

    @Override
    public void putList(PortalList list) {
        Document document = new Document("_id", list.portal()).append("json", json.writeValueAsString(list));
        lists.replaceOne(Filters.eq("_id", list.portal()), document, UPSERT);
    }
}
