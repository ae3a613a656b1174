package vn.congkhai.local.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-protocol server over one file. A write that was answered survives {@code kill -9} of this process, and the
 * file is consistent whenever that happens; a loss of power is another matter, for which there is the cluster.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final int CACHE_MEBIBYTES = 64;
    /** Old chunks are kept this long, in milliseconds, before their space is used again. */
    private static final int RETENTION = 5_000;
    /** A request blocks its thread until the commit; with the default of four, four writes stop the server. */
    private static final int WORKER_THREADS = 64;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedDatabase(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Opens the file, creating it and its directory if absent, and listens on loopback.
     *
     * @param port 0 takes a free one
     * @throws UncheckedIOException if the directory cannot be created
     * @throws IllegalStateException if another version wrote the file
     * @throws org.h2.mvstore.MVStoreException if another process has the file open, or it is no store
     */
    public static EmbeddedDatabase start(Path file, int port) {
        MVStore store = open(file);
        return serve(store, new DurableBackend(store), port);
    }

    static EmbeddedDatabase serve(MVStore store, DurableBackend backend, int port) {
        try {
            MongoServer server = new MongoServer(backend);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKER_THREADS);
            return new EmbeddedDatabase(server, server.getLocalAddress());
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    static MVStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the directory of " + file, e);
        }
        // Neither a thread of the store's own nor a request that fills its buffer commits at a time of its choosing.
        ErasingFileStore erasing = new ErasingFileStore(Map.of("cacheSize", CACHE_MEBIBYTES, "autoCommitDelay", 0));
        erasing.open(file.toAbsolutePath().toString(), false, null);
        MVStore store = new MVStore.Builder()
                .adoptFileStore(erasing)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEBIBYTES)
                .open();
        store.setRetentionTime(RETENTION);
        // Requests and commits exclude each other, so nobody reads an older version of a map.
        store.setVersionsToKeep(0);
        try {
            TypedDatabase.openAll(store);
        } catch (IllegalStateException e) {
            store.closeImmediately();
            throw e;
        }
        return store;
    }

    public InetSocketAddress address() {
        return address;
    }

    /** A connection string without a database name. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    /** Answers what is under way, commits and closes the file. */
    @Override
    public void close() {
        server.shutdown();
    }
}
