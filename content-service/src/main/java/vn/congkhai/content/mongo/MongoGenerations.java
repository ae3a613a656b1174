package vn.congkhai.content.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.congkhai.content.generation.Generation;
import vn.congkhai.content.generation.Generations;

/**
 * Generations as collections: the first has {@code articles}, {@code lists} and {@code list-parts}, the third
 * {@code articles~2} and so on. One document in {@code generation} names the one that answers; without it, it is the first.
 */
public final class MongoGenerations implements Generations {
    private static final Pattern COLLECTION = Pattern.compile("(?:articles|lists|list-parts)(?:~(\\d{1,18}))?");
    private static final String ANSWERING = "answering";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final MongoCollection<Document> pointer;
    private volatile @Nullable Generation answering;

    /** The generations in that database, which is asked when it is first needed. */
    public MongoGenerations(MongoDatabase database) {
        this.database = database;
        this.pointer = database.getCollection("generation");
    }

    @Override
    public Generation answering() {
        Generation known = answering;
        return known == null ? look() : known;
    }

    @Override
    public Generation look() {
        Document named = pointer.find(Filters.eq("_id", ANSWERING)).first();
        return know(generation(named == null ? 0 : named.getLong("number")));
    }

    private synchronized Generation know(Generation found) {
        Generation known = answering;
        if (known != null && known.number() >= found.number()) return known;
        answering = found;
        return found;
    }

    @Override
    public Generation begin() {
        clean();
        return generation(look().number() + 1);
    }

    @Override
    public void change(Generation next) {
        Document named = new Document("_id", ANSWERING).append("number", next.number());
        pointer.replaceOne(Filters.eq("_id", ANSWERING), named, UPSERT);
        know(next);
    }

    @Override
    public void clean() {
        long number = look().number();
        List<String> others = new ArrayList<>();
        for (String name : database.listCollectionNames()) if (isOfAnother(name, number)) others.add(name);
        for (String name : others) database.getCollection(name).drop();
    }

    private static boolean isOfAnother(String collection, long number) {
        Matcher name = COLLECTION.matcher(collection);
        return name.matches() && number != (name.group(1) == null ? 0 : Long.parseLong(name.group(1)));
    }

    private Generation generation(long number) {
        String suffix = number == 0 ? "" : "~" + number;
        return new Generation(
                number,
                new MongoArticleStore(database.getCollection("articles" + suffix)),
                new MongoListStore(
                        database.getCollection("lists" + suffix),
                        database.getCollection("list-parts" + suffix),
                        () -> look().number() != number));
    }
}
