package vn.congkhai.kit.log;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.RenameCollectionOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** The same database with every collection under another name, so that a projection can be built beside the one that answers. */
final class ShadowDatabase {
    private static final String SUFFIX = "~rebuilt";

    private ShadowDatabase() {}

    static MongoDatabase of(MongoDatabase database) {
        return (MongoDatabase) Proxy.newProxyInstance(
                MongoDatabase.class.getClassLoader(), new Class<?>[] {MongoDatabase.class}, (_, method, arguments) -> {
                    // Never equal to the one that answers: a listener made for that one must not be taken for this.
                    if (method.getName().equals("equals")) return false;
                    Object[] given = arguments == null ? new Object[0] : arguments.clone();
                    if (method.getName().equals("getCollection")) given[0] = given[0] + SUFFIX;
                    try {
                        return method.invoke(database, given);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Puts the built collection in the place of the one that answers. */
    static void replace(MongoDatabase database, String collection) {
        String built = collection + SUFFIX;
        if (!exists(database, built)) {
            database.getCollection(collection).drop();
            return;
        }
        database.getCollection(built)
                .renameCollection(
                        new MongoNamespace(database.getName(), collection),
                        new RenameCollectionOptions().dropTarget(true));
    }

    /** Forgets what an earlier rebuild left. */
    static void clear(MongoDatabase database, List<String> collections) {
        for (String collection : collections) {
            if (exists(database, collection + SUFFIX))
                database.getCollection(collection + SUFFIX).drop();
        }
    }

    private static boolean exists(MongoDatabase database, String collection) {
        for (String name : database.listCollectionNames()) if (name.equals(collection)) return true;
        return false;
    }
}
