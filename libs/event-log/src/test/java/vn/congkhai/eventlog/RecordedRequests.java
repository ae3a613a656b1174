package vn.congkhai.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;

/** A client that keeps every request it sends about a collection. */
final class RecordedRequests implements AutoCloseable {
    private final Queue<BsonDocument> requests = new ConcurrentLinkedQueue<>();
    private final MongoClient client;

    RecordedRequests(String uri) {
        this(uri, "commits");
    }

    RecordedRequests(String uri, String collection) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        BsonDocument command = event.getCommand();
                        if (command.isString(command.getFirstKey())
                                && command.getString(command.getFirstKey())
                                        .getValue()
                                        .equals(collection)) requests.add(command.clone());
                    }
                })
                .build());
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    List<BsonDocument> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        client.close();
    }
}
