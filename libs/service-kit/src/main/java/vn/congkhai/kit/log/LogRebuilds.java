package vn.congkhai.kit.log;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;

/** Makes followers of this service's log that an operator can have built anew. Each is a bean of the service. */
public final class LogRebuilds {
    private final CommitLog log;
    private final MongoDatabase database;
    private final Clock clock;
    private final @Nullable EventCodec codec;

    /**
     * @param database the service's own
     * @param codec events it does not know, because a newer version wrote them, are counted and kept from the listeners
     */
    public LogRebuilds(CommitLog log, MongoDatabase database, Clock clock, @Nullable EventCodec codec) {
        this.codec = codec;
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
     * @param live keeps the collections that answer
     * @param beside makes a listener that reads and writes collections in the database it is given, and nothing else
     */
    public RebuildableLogProjection follow(
            String name,
            int batch,
            List<String> collections,
            CommitListener live,
            Function<MongoDatabase, CommitListener> beside) {
        return new RebuildableLogProjection(name, batch, log, database, clock, codec, collections, live, beside);
    }
}
