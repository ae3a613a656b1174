package vn.congkhai.system.faults;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import vn.congkhai.system.faults.axon.AxonMongoStore;

/** The stores that a run can be about. */
public enum Stores {
    COMMIT_LOG,
    AXON_MONGO;

    /** Name of the database they lie in. */
    public static final String DATABASE = "faults";

    /** A client like a service's: short patience, no retries behind the log's back. */
    public static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS))
                .build());
    }

    /** Opens the store for one process. */
    public EventStore open(String uri, String writer, Clock clock) {
        return switch (this) {
            case COMMIT_LOG -> new CommitLogStore(client(uri), DATABASE, writer, clock);
            case AXON_MONGO -> AxonMongoStore.open(client(uri), DATABASE, clock);
        };
    }
}
