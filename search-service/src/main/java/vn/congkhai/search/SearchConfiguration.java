package vn.congkhai.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.search.consuming.IndexFilling;
import vn.congkhai.search.index.IndexCommits;
import vn.congkhai.search.index.SearchIndex;
import vn.congkhai.search.query.Searching;
import vn.congkhai.search.query.Suggesting;
import vn.congkhai.search.web.Answering;

/** How the parts of the service hang together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    private static final String PROJECTION = "search";

    @Bean
    SearchIndex searchIndex(KitProperties properties) throws IOException {
        return SearchIndex.open(properties.data().resolve("index"));
    }

    @Bean
    IndexCommits indexCommits(SearchIndex index) {
        return new IndexCommits(index);
    }

    @Bean
    TopicFollower indexFollower(TopicFollowers followers, SearchIndex index, ConsumerMetrics metrics) {
        IndexFilling filling = new IndexFilling(index, metrics::duplicate);
        return followers.assigned(PROJECTION, IndexFilling.TOPICS, filling, filling);
    }

    /** Its name is the contributor's: the readiness group includes it. */
    @Bean
    HealthIndicator index(SearchIndex index, TopicFollower follower) {
        return new IndexHealth(index, follower);
    }

    @Bean
    Answering answering(SearchIndex index, MeterRegistry registry) {
        return new Answering(new Searching(index), new Suggesting(index), registry);
    }
}
