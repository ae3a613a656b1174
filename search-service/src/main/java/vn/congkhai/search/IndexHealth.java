package vn.congkhai.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.congkhai.search.consuming.SearchProjection;
import vn.congkhai.search.index.LiveIndex;

/** Ready with an index from before, be it behind; one that is built for the first time must be complete first. */
final class IndexHealth implements HealthIndicator {
    private final LiveIndex index;
    private final SearchProjection projection;
    private final boolean fromBefore;

    IndexHealth(LiveIndex index, SearchProjection projection) {
        this.index = index;
        this.projection = projection;
        this.fromBefore = !index.current().offsets().isEmpty();
    }

    @Override
    public Health health() {
        if (!index.current().isOpen())
            return Health.down().withDetail("index", "closed").build();
        return fromBefore || projection.isCaughtUp()
                ? Health.up().build()
                : Health.outOfService().withDetail("index", "building").build();
    }
}
