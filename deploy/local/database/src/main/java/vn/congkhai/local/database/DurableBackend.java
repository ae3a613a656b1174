package vn.congkhai.local.database;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The H2 backend with one change: a command that may write is answered after an exclusive commit. */
final class DurableBackend extends H2Backend {
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

    private final CommitGate gate;

    DurableBackend(MVStore store) {
        super(store);
        StoreCompaction compaction = new StoreCompaction(store);
        this.gate = CommitGate.open(this::commit, compaction::slice);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!reads(command, query)) {
            return gate.change(() -> super.handleCommand(channel, database, command, query));
        }
        if (asksForMajority(query)) {
            return gate.readDurable(() -> super.handleCommand(channel, database, command, query));
        }
        return gate.read(() -> super.handleCommand(channel, database, command, query));
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

    private static boolean asksForMajority(Document query) {
        return query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"));
    }
}
