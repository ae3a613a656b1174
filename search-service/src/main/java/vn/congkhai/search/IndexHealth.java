package vn.congkhai.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.search.index.SearchIndex;

/** Ready with an index from before, be it behind; one that is built for the first time must be complete first. */
final class IndexHealth implements HealthIndicator {
    private final SearchIndex index;
    private final TopicFollower follower;
    private final boolean fromBefore;

    IndexHealth(SearchIndex index, TopicFollower follower) {
        this.index = index;
        this.follower = follower;
        this.fromBefore = !index.offsets().isEmpty();
    }

    @Override
    public Health health() {
        if (!index.isOpen()) return Health.down().withDetail("index", "closed").build();
        return fromBefore || follower.isCaughtUp()
                ? Health.up().build()
                : Health.outOfService().withDetail("index", "building").build();
    }
}
