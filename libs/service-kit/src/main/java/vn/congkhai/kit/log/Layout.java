package vn.congkhai.kit.log;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The form of what a projection keeps. It is written down beside its token, so that a service whose form is another one notices.
 *
 * @param number 1 for the first
 * @param unused collections of earlier forms that this one does not have
 */
record Layout(int number, List<String> unused) {
    static final Layout FIRST = new Layout(1, List.of());

    private static final String LAYOUTS = "projection_layouts";

    Layout {
        unused = List.copyOf(unused);
    }

    /** Drops what a projection has kept in another form, its token too; whether there was any. */
    boolean makeRoom(MongoDatabase database, String projection, List<String> collections) {
        if (number == known(database, projection)) return false;
        Set<String> there = database.listCollectionNames().into(new HashSet<>());
        boolean anything = false;
        for (String collection :
                Stream.concat(unused.stream(), collections.stream()).toList()) {
            if (!there.contains(collection)) continue;
            database.getCollection(collection).drop();
            anything = true;
        }
        database.getCollection(RebuildableLogProjection.TOKENS).deleteOne(Filters.eq("_id", projection));
        // Last: whoever ends before begins again.
        Document document = new Document("_id", projection).append("layout", number);
        database.getCollection(LAYOUTS)
                .replaceOne(Filters.eq("_id", projection), document, new ReplaceOptions().upsert(true));
        return anything;
    }

    private static int known(MongoDatabase database, String projection) {
        Document document = database.getCollection(LAYOUTS)
                .find(Filters.eq("_id", projection))
                .first();
        return document == null ? FIRST.number() : document.getInteger("layout");
    }
}
