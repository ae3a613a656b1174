package vn.congkhai.kit.log;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LogFollower;

/** Makes followers of this service's log. Each is a bean of the service. */
public final class LogFollowers {
    private final CommitLog log;
    private final MongoDatabase database;
    private final Clock clock;
    private final @Nullable EventCodec codec;

    LogFollowers(CommitLog log, MongoDatabase database, Clock clock, @Nullable EventCodec codec) {
        this.codec = codec;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A follower with a token of its own in the service's database, for a listener that decodes: events that the service's codec
     * does not know, because a newer version wrote them, are counted and kept from it.
     *
     * @param name of the projection, unique in the service
     * @param batch how many commits the listener gets at most at once
     */
    public LogProjection follow(String name, int batch, CommitListener listener) {
        return new LogProjection(new LogFollower(name, log, database, batch, listener, codec), clock);
    }

    /** The same for a listener that wants every commit whole, such as one that proves them. */
    public LogProjection followWhole(String name, int batch, CommitListener listener) {
        return new LogProjection(new LogFollower(name, log, database, batch, listener), clock);
    }
}
