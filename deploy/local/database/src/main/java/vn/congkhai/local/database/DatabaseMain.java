package vn.congkhai.local.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded server as a process of its own: {@code DatabaseMain FILE PORT}; it listens when it is ready. */
public final class DatabaseMain {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMain.class);

    private DatabaseMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: DatabaseMain FILE PORT");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("close").unstarted(() -> {
            database.close();
            closed.countDown();
        }));
        LOG.info("READY {}", database.uri());
        closed.await();
    }
}
