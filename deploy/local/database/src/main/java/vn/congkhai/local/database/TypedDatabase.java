package vn.congkhai.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database whose file is written by {@link KeyType} and {@link DocumentType}. The backend opens every map by its name alone; one
 * that was opened before, with a type, is what it then gets.
 */
final class TypedDatabase extends H2Database {
    private static final String INDEX = "._index_";
    private static final String DOCUMENTS = "databases.";
    /** Of the backend alone, some of which it opens before this class can. */
    private static final String SYSTEM = ".system.";

    private static final String FORMAT = "congkhai.format";
    private static final String OURS = "3";

    /** None while the constructor above opens what the file holds, which {@link #openAll} has opened before. */
    private final @Nullable MVStore store;

    TypedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    /**
     * Opens what a file holds.
     *
     * @throws IllegalStateException for the file of another version, of which nothing could be read
     */
    static void openAll(MVStore store) {
        requireOurFormat(store);
        for (String name : store.getMapNames()) {
            if (!name.equals(FORMAT)) open(store, name);
        }
    }

    /** The documents of a collection that is open, read while they are iterated over. */
    static Iterable<Document> documents(MVStore store, String namespace) {
        return store.<Object, Document>openMap(DOCUMENTS + namespace).values();
    }

    private static void open(MVStore store, String name) {
        if (name.contains(INDEX)) {
            store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
        } else if (name.startsWith(DOCUMENTS) && !name.contains(SYSTEM)) {
            store.openMap(name, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        }
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        if (store != null) open(store, DOCUMENTS + getFullCollectionNamespace(collection));
        return super.openOrCreateCollection(collection, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (store != null) open(store, getFullCollectionNamespace(collection) + INDEX + index);
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    private static void requireOurFormat(MVStore store) {
        boolean fresh = store.getMapNames().isEmpty();
        MVMap<String, String> format = store.openMap(FORMAT);
        if (fresh) format.put("version", OURS);
        if (!OURS.equals(format.get("version"))) {
            throw new IllegalStateException("This database file was written by another version. Start that version,"
                    + " ./portal backup, and restore the backup here.");
        }
    }
}
