package vn.congkhai.local.supervisor.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.export.MongoLogSource;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.local.supervisor.process.ProcessTable;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Part;

/**
 * The database of an instance: the running one, or a copy of its file served by this process. What is to be proven is never
 * opened for writing.
 */
public final class OpenDatabase implements AutoCloseable {
    private final Path data;
    private final @Nullable EmbeddedDatabase server;
    private final @Nullable Path copy;
    private final MongoClient client;

    private OpenDatabase(Path data, @Nullable EmbeddedDatabase server, @Nullable Path copy, String uri) {
        this.data = data;
        this.server = server;
        this.copy = copy;
        this.client = MongoClients.create(uri);
    }

    /** Where the file of an instance is. */
    public static Path file(Path data) {
        return data.resolve(Part.DATABASE.processName()).resolve("congkhai.mv");
    }

    /** @throws UnusableException when there is no database */
    public static OpenDatabase of(Path data) {
        Optional<Instance> instance = Instance.in(data);
        boolean runs =
                new ProcessTable(data).running(Part.DATABASE.processName()).isPresent();
        if (runs && instance.isPresent()) {
            return new OpenDatabase(
                    data, null, null, "mongodb://127.0.0.1:" + instance.get().port(Part.DATABASE));
        }
        return ofFile(data);
    }

    private static OpenDatabase ofFile(Path data) {
        Path file = file(data);
        if (!Files.exists(file)) throw new UnusableException("there is no database in " + data);
        try {
            Path copy = Files.createTempDirectory("congkhai-verify").resolve("congkhai.mv");
            Files.copy(file, copy);
            EmbeddedDatabase server = EmbeddedDatabase.start(copy, 0);
            return new OpenDatabase(data, server, copy, server.uri());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + file, e);
        } catch (org.h2.mvstore.MVStoreException damaged) {
            throw new UnusableException("the file " + file + " cannot be opened: " + damaged.getMessage());
        }
    }

    /** The file itself, for a restore. */
    static OpenDatabase create(Path data) {
        EmbeddedDatabase server = EmbeddedDatabase.start(file(data), 0);
        return new OpenDatabase(data, server, null, server.uri());
    }

    /** The database of a service. */
    public MongoDatabase of(LoggedService service) {
        return client.getDatabase(service.database());
    }

    /** The log of a service. */
    public MongoLogSource log(LoggedService service) {
        Path keys = service.keys(data);
        return new MongoLogSource(
                of(service), service.service(), SigningKeys.existIn(keys) ? SigningKeys.publicPem(keys) : "");
    }

    /** Whether the service has ever written a log here. */
    public boolean has(LoggedService service) {
        return SigningKeys.existIn(service.keys(data))
                || of(service).getCollection("commits").estimatedDocumentCount() > 0;
    }

    @Override
    public void close() {
        client.close();
        if (server != null) server.close();
        if (copy == null) return;
        try {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(copy.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + copy, e);
        }
    }
}
