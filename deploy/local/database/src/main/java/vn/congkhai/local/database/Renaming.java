package vn.congkhai.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Renames a collection by writing it anew under its other name. The backend's own way leaves the documents and the indexes in the
 * file under the old name, where the next start does not look for them: everything would be there until the server ends.
 */
final class Renaming {
    private static final int AT_ONCE = 1_000;

    /** Runs a command of the backend. */
    interface Commands {
        Document run(String database, String command, Document query);
    }

    private record Name(String database, String collection) {
        static Name of(String namespace) {
            String[] parts = namespace.split("\\.", 2);
            return new Name(parts[0], parts[1]);
        }
    }

    /** Reads what the file holds, in the order in which the backend finds it. */
    interface Stored {
        Iterable<Document> in(String namespace);
    }

    private final Commands commands;
    private final Stored stored;

    Renaming(Commands commands, Stored stored) {
        this.commands = commands;
        this.stored = stored;
    }

    /** Whether the command is one that the backend would carry out, and not refuse. */
    boolean applies(Document query) {
        if (!(query.get("renameCollection") instanceof String source)
                || !(query.get("to") instanceof String target)
                || source.indexOf('.') < 1
                || target.indexOf('.') < 1) {
            return false;
        }
        boolean replaces = Boolean.TRUE.equals(query.get("dropTarget"));
        return !source.equals(target) && exists(Name.of(source)) && (replaces || !exists(Name.of(target)));
    }

    /** Carries it out; nobody else may read or write meanwhile. */
    Document rename(Document query) {
        Name source = Name.of(String.valueOf(query.get("renameCollection")));
        Name target = Name.of(String.valueOf(query.get("to")));
        List<Document> indexes = new ArrayList<>();
        for (Document index : all(source, "listIndexes", new Document("listIndexes", source.collection()))) {
            if ("_id_".equals(index.get("name"))) continue;
            Document moved = index.clone();
            moved.remove("ns");
            indexes.add(moved);
        }
        if (exists(target)) run(target, "drop", new Document("drop", target.collection()));
        run(target, "create", new Document("create", target.collection()));
        if (!indexes.isEmpty()) {
            run(target, "createIndexes", new Document("createIndexes", target.collection()).append("indexes", indexes));
        }
        copy(source, target);
        run(source, "drop", new Document("drop", source.collection()));
        return new Document("ok", 1.0);
    }

    /** A few at a time: the backend's own cursors hold everything that is left of them. */
    private void copy(Name source, Name target) {
        List<Document> some = new ArrayList<>(AT_ONCE);
        for (Document document : stored.in(source.database() + "." + source.collection())) {
            some.add(document);
            if (some.size() == AT_ONCE) insert(target, some);
        }
        insert(target, some);
    }

    private void insert(Name target, List<Document> some) {
        if (some.isEmpty()) return;
        run(target, "insert", new Document("insert", target.collection()).append("documents", List.copyOf(some)));
        some.clear();
    }

    private boolean exists(Name name) {
        Document query = new Document("listCollections", 1).append("filter", new Document("name", name.collection()));
        return all(name, "listCollections", query).stream()
                .anyMatch(collection -> name.collection().equals(collection.get("name")));
    }

    private List<Document> all(Name name, String command, Document query) {
        Document answer = run(name, command, query.append("batchSize", Integer.MAX_VALUE));
        List<Document> documents = new ArrayList<>();
        if (answer.get("cursor") instanceof Document cursor
                && cursor.get("firstBatch") instanceof Collection<?> batch
                && cursor.get("id") instanceof Number next
                && next.longValue() == 0) {
            for (Object document : batch) documents.add((Document) document);
        } else {
            throw new IllegalStateException(command + " of " + name + " did not answer with everything");
        }
        return documents;
    }

    private Document run(Name name, String command, Document query) {
        Document answer = commands.run(name.database(), command, query.append("$db", name.database()));
        if (answer.containsKey("writeErrors") || !(answer.get("ok") instanceof Number ok && ok.intValue() == 1)) {
            throw new IllegalStateException(command + " of " + name + ": " + answer);
        }
        return answer;
    }
}
