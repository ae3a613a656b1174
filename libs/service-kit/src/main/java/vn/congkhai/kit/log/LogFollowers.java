package vn.congkhai.kit.log;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LogFollower;

/** Makes followers of this service's log. Each is a bean of the service. */
public final class LogFollowers {
    private final CommitLog log;
    private final MongoDatabase database;
    private final Clock clock;

    LogFollowers(CommitLog log, MongoDatabase database, Clock clock) {
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A follower with a token of its own in the service's database.
     *
     * @param name of the projection, unique in the service
     * @param batch how many commits the listener gets at most at once
     */
    public LogProjection follow(String name, int batch, CommitListener listener) {
        return new LogProjection(new LogFollower(name, log, database, batch, listener), clock);
    }
}
