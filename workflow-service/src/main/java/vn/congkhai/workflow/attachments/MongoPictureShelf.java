package vn.congkhai.workflow.attachments;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * In which order the pictures of a portal came: each has a number, so that the latest are found by their keys however many there are.
 * A picture that is no more leaves its number.
 */
final class MongoPictureShelf {
    static final String IMAGE = "image/";

    private static final int AT_ONCE = 100;
    /** Who uses the same picture again and again does not make everybody look through all of them. */
    private static final int LOOKED_THROUGH = 2_000;

    private static final String NUMBERED = "numbered";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> numbers;
    private final MongoCollection<Document> places;

    private MongoPictureShelf(MongoDatabase database) {
        numbers = database.getCollection("picture_numbers");
        places = database.getCollection("picture_places");
    }

    /** The shelf; pictures from before there was one get their numbers first. */
    static MongoPictureShelf of(MongoDatabase database, MongoCollection<Document> files) {
        MongoPictureShelf shelf = new MongoPictureShelf(database);
        if (shelf.numbers.find(Filters.eq("_id", NUMBERED)).first() == null) shelf.number(files);
        return shelf;
    }

    private void number(MongoCollection<Document> files) {
        List<Document> pictures = files.find(Filters.regex("type", "^" + IMAGE)).into(new ArrayList<>());
        pictures.sort(Comparator.comparing(picture -> picture.getDate("at")));
        pictures.forEach(picture -> add(picture.getString("portal"), picture.getString("_id")));
        numbers.replaceOne(Filters.eq("_id", NUMBERED), new Document("_id", NUMBERED), UPSERT);
    }

    void add(String portal, String fileId) {
        Document counted = numbers.findOneAndUpdate(
                Filters.eq("_id", portal),
                Updates.inc("last", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        int number = counted == null ? 1 : counted.getInteger("last");
        String key = key(portal, number);
        places.replaceOne(Filters.eq("_id", key), new Document("_id", key).append("file", fileId), UPSERT);
    }

    /**
     * The pictures of a portal, the latest first.
     *
     * @param more gets some ids at a time; false ends it
     */
    void latest(String portal, Predicate<List<String>> more) {
        Document counted = numbers.find(Filters.eq("_id", portal)).first();
        int last = counted == null ? 0 : counted.getInteger("last");
        int first = Math.max(0, last - LOOKED_THROUGH);
        for (int end = last; end > first; end -= AT_ONCE) {
            if (!more.test(ids(portal, Math.max(first, end - AT_ONCE) + 1, end))) return;
        }
    }

    private List<String> ids(String portal, int from, int to) {
        List<String> keys = IntStream.rangeClosed(from, to)
                .mapToObj(number -> key(portal, number))
                .toList();
        List<Document> found = places.find(Filters.in("_id", keys)).into(new ArrayList<>());
        found.sort(Comparator.comparingInt((Document place) -> keys.indexOf(place.getString("_id")))
                .reversed());
        return found.stream().map(place -> place.getString("file")).toList();
    }

    private static String key(String portal, int number) {
        return portal + "|" + number;
    }
}
