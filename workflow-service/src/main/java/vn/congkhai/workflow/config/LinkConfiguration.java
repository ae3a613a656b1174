package vn.congkhai.workflow.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.regulation.LinkDirectory;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.links.CheckingLinks;
import vn.congkhai.workflow.links.LookingBehindLinks;
import vn.congkhai.workflow.links.MongoLinkChecks;

/** The directories' links and who looks at them. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LinkConfiguration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long FIRST_SECONDS = 60;
    private static final long EVERY_SECONDS = 10;

    @Bean
    CheckingLinks checkingLinks(
            Regulations regulations,
            MongoDatabase database,
            Clock clock,
            @Value("${congkhai.links.private-too}") boolean privateToo) {
        List<String> links = regulations.all().stream()
                .flatMap(regulation -> LinkDirectory.of(regulation).stream())
                .map(LinkDirectory.Link::href)
                .toList();
        var looking = new LookingBehindLinks(privateToo, PATIENCE);
        return new CheckingLinks(links, looking, new MongoLinkChecks(database), clock);
    }

    @Bean
    LinkRound linkRound(CheckingLinks checking) {
        return new LinkRound(checking);
    }

    /** One link in ten seconds is slow enough for everybody's server. In a thread of its own: it waits for strangers. */
    static class LinkRound implements SmartLifecycle {
        private final CheckingLinks checking;
        private @Nullable ScheduledExecutorService thread;

        LinkRound(CheckingLinks checking) {
            this.checking = checking;
        }

        private void lookAtOne() {
            try {
                checking.checkNext();
            } catch (RuntimeException e) { // the database may be away for a while: the next round comes
                LOG.warn("no link was looked at: {}", e.toString());
            }
        }

        @Override
        public synchronized void start() {
            ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("links").factory());
            var _ = rounds.scheduleWithFixedDelay(this::lookAtOne, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
            thread = rounds;
        }

        @Override
        public synchronized void stop() {
            if (thread != null) thread.shutdownNow();
            thread = null;
        }

        @Override
        public synchronized boolean isRunning() {
            return thread != null;
        }
    }
}
