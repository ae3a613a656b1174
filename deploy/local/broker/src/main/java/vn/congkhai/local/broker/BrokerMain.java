package vn.congkhai.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker as a process of its own: {@code BrokerMain DATA_DIR PORT CONTROLLER_PORT READY_FILE}. When every topic
 * exists it writes its process id to READY_FILE, so that a file left behind by a killed broker means nothing.
 */
public final class BrokerMain {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerMain.class);

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("usage: BrokerMain DATA_DIR PORT CONTROLLER_PORT READY_FILE");
        }
        Path ready = Path.of(arguments[3]);
        Files.deleteIfExists(ready);
        EmbeddedBroker broker = EmbeddedBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("close").unstarted(broker::close));
        Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
        LOG.info("READY {}", broker.bootstrap());
        broker.awaitShutdown();
    }
}
