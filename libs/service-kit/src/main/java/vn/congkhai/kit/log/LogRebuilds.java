package vn.congkhai.kit.log;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;

/** Makes followers of this service's log that an operator can have built anew. Each is a bean of the service. */
public final class LogRebuilds {
    private final CommitLog log;
    private final MongoDatabase database;
    private final Clock clock;

    /** @param database the service's own */
    public LogRebuilds(CommitLog log, MongoDatabase database, Clock clock) {
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A follower of a projection that keeps everything it knows in its own collections.
     *
     * @param name of the projection, unique in the service
     * @param batch how many commits the listener gets at most at once
     * @param collections all that the listener writes
     * @param listeners makes a listener that reads and writes them in the database it is given
     */
    public RebuildableLogProjection follow(
            String name, int batch, List<String> collections, Function<MongoDatabase, CommitListener> listeners) {
        return new RebuildableLogProjection(name, batch, log, database, clock, collections, listeners);
    }
}
