package vn.congkhai.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The H2 backend with one change: a command that may write is answered after an exclusive commit. */
class DurableBackend extends H2Backend {
    /** What never changes a document; every other command waits for a commit, so an unknown one is safe, only slower. */
    private static final Set<String> READING = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "hostinfo",
            "serverstatus",
            "collstats",
            "dbstats",
            "killcursors",
            "endsessions",
            "getlog",
            "getparameter",
            "getcmdlineopts",
            "getfreemonitoringstatus",
            "connectionstatus",
            "whatsmyuri");

    /** What takes something away that perhaps must not be found any more. */
    private static final Set<String> FORGETTING = Set.of("delete", "findandmodify", "drop", "dropdatabase");

    private final CommitGate gate;

    DurableBackend(MVStore store) {
        this(store, null);
    }

    /** @param committing see {@link CommitGate#open(Runnable, Runnable, Lock)} */
    DurableBackend(MVStore store, @Nullable Lock committing) {
        super(store);
        StoreCompaction compaction = new StoreCompaction(store);
        this.gate = CommitGate.open(this::commit, compaction::slice, committing);
    }

    /** Called by the constructor above for what the file holds. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new TypedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!reads(command, query)) {
            String name = command.toLowerCase(Locale.ROOT);
            if (FORGETTING.contains(name)) gate.idleWorkSoon();
            // With dropTarget a reader would for a moment find no collection at all, which on a cluster he never does.
            if (name.equals("renamecollection")) {
                return gate.changeAlone(() -> rename(channel, database, command, query));
            }
            if (asksForOneMember(query)) {
                return gate.changeRelaxed(
                        collection(database, command, query),
                        () -> super.handleCommand(channel, database, command, query));
            }
            return gate.change(
                    collection(database, command, query), () -> super.handleCommand(channel, database, command, query));
        }
        if (asksForMajority(query)) {
            return gate.readDurable(
                    collection(database, command, query), () -> super.handleCommand(channel, database, command, query));
        }
        return gate.read(() -> super.handleCommand(channel, database, command, query));
    }

    private Document rename(Channel channel, String database, String command, Document query) {
        Renaming renaming = new Renaming(
                (of, name, part) -> super.handleCommand(channel, of, name, part),
                namespace -> TypedDatabase.documents(getMvStore(), namespace));
        return renaming.applies(query)
                ? renaming.rename(query)
                : super.handleCommand(channel, database, command, query);
    }

    /** The legacy query opcode; the driver uses it for its handshake only. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return gate.read(() -> super.handleQuery(query));
    }

    @Override
    public void close() {
        gate.close();
        super.close();
    }

    /** What a command is about: its first value, except where a pipeline may name more. */
    private static String collection(String database, String command, Document query) {
        boolean one = !command.equalsIgnoreCase("aggregate");
        return one && query.get(command) instanceof String name ? database + "." + name : CommitGate.ANY;
    }

    private static boolean reads(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return READING.contains(name) || (name.equals("aggregate") && !writesItsResult(query));
    }

    private static boolean writesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    /** {@code w: 1} gives away, here as on a cluster, that an answered write survives: for what can be made again from the log. */
    private static boolean asksForOneMember(Document query) {
        return query.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof Number members
                && members.intValue() == 1;
    }

    private static boolean asksForMajority(Document query) {
        return query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"));
    }
}
