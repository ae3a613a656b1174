package vn.congkhai.local.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The configuration of a broker that is its own controller and shares two cores with everything else. */
final class BrokerSettings {
    private BrokerSettings() {}

    static Map<String, String> of(Path dataDir, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("log.dirs", dataDir.toAbsolutePath().toString());
        settings.put("auto.create.topics.enable", "false");
        // How soon what was destroyed is gone from the segments; see docs/ledger.md.
        settings.put("log.cleaner.backoff.ms", "2000");
        settings.putAll(BACK_SOON_AFTER_A_KILL);
        settings.putAll(ONE_NODE);
        settings.putAll(SMALL);
        return settings;
    }

    /** After kill -9 the broker waits for the session of its former self to end: 9 s by default. */
    private static final Map<String, String> BACK_SOON_AFTER_A_KILL = Map.of(
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            "num.recovery.threads.per.data.dir", "2",
            "group.initial.rebalance.delay.ms", "0");

    private static final Map<String, String> ONE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "min.insync.replicas", "1");

    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "num.replica.alter.log.dirs.threads", "1",
            "log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024),
            "log.index.size.max.bytes", Integer.toString(1024 * 1024),
            "log.segment.bytes", Integer.toString(64 * 1024 * 1024));
}
