package vn.congkhai.kit.messaging;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Not ready before the compacted tables are. */
public final class TablesHealth implements HealthIndicator {
    private final Supplier<Stream<CompactedTable<?>>> tables;

    /** @param tables of this service */
    public TablesHealth(Supplier<Stream<CompactedTable<?>>> tables) {
        this.tables = tables;
    }

    @Override
    public Health health() {
        var waiting = tables.get()
                .filter(table -> !table.isLoaded())
                .map(table -> table.follower().name())
                .toList();
        return waiting.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("loading", waiting).build();
    }
}
