package vn.congkhai.local.database;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database whose indexes are sorted by {@link KeyType}. */
final class IndexedDatabase extends H2Database {
    private static final String INDEX = "._index_";
    private static final String FORMAT = "congkhai.format";
    private static final String SORTED_BY = "sorted-by";

    /** None while the constructor above opens the indexes of the file, which {@link #openIndexes} has opened before. */
    private final @Nullable MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    /**
     * Opens what indexes a file has.
     *
     * @throws IllegalStateException for the file of another version: nothing would be found in its indexes, sorted otherwise
     */
    static void openIndexes(MVStore store) {
        requireOurOrder(store);
        for (String name : store.getMapNames()) {
            if (name.contains(INDEX)) open(store, name);
        }
    }

    private static void open(MVStore store, String name) {
        store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
    }

    /** The backend opens the map again by its name, and gets the one that is open already. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (store != null) open(store, getFullCollectionNamespace(collection) + INDEX + index);
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    private static void requireOurOrder(MVStore store) {
        String ours = KeyType.class.getSimpleName();
        if (store.hasMap(FORMAT)) {
            MVMap<String, String> format = store.openMap(FORMAT);
            if (ours.equals(format.get(SORTED_BY))) return;
        } else if (store.getMapNames().stream().noneMatch(name -> name.contains(INDEX))) {
            MVMap<String, String> format = store.openMap(FORMAT);
            format.put(SORTED_BY, ours);
            return;
        }
        throw new IllegalStateException(
                "This database file was written by another version. Start that version, ./portal backup, and restore the backup here.");
    }
}
