package vn.congkhai.system.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.system.Editorial;
import vn.congkhai.system.PortalInstance;

/**
 * Fills portals with articles: a few on one portal, each brought in by an editorial board in three steps; many on all portals
 * through Kafka, because boards would work for hours.
 */
final class SiteFilling {
    private static final Logger LOG = Logger.getLogger(SiteFilling.class.getName());
    private static final int THROUGH_COMMANDS = 2_000;
    private static final int EDITORS = 4;
    private static final long TOLD_EVERY = Duration.ofSeconds(10).toNanos();

    private final PortalInstance system;
    private final @Nullable Path texts;
    private long told = System.nanoTime();

    /** @param texts file of titles and texts, null for sentences put together from a few words */
    SiteFilling(PortalInstance system, @Nullable Path texts) {
        this.system = system;
        this.texts = texts;
    }

    /** How so many were brought in, and how fast. */
    Map<String, Object> fill(String portal, int articles) throws Exception {
        return articles <= THROUGH_COMMANDS ? publish(portal, articles) : feed(articles);
    }

    private Map<String, Object> publish(String portal, int articles) throws Exception {
        Editorial editorial = new Editorial(system, portal);
        Instant begun = Instant.now();
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            List<? extends Future<?>> all = IntStream.range(0, articles)
                    .mapToObj(i -> editors.submit(() -> editorial.publish(Editorial.news("Bài đo thứ " + i))))
                    .toList();
            for (Future<?> one : all) one.get();
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("loaded", "through the commands, on " + portal);
        figures.put("articlesPerSecond", perSecond(articles, begun));
        return figures;
    }

    private Map<String, Object> feed(int articles) throws IOException, InterruptedException {
        String words = texts == null ? "generated sentences" : "the texts of " + texts.getFileName();
        LOG.info("%d articles with %s go through Kafka".formatted(articles, words));
        List<Passage> passages = texts == null ? Passage.generated() : Passage.of(texts);
        SiteContent content = new SiteContent(passages, Instant.now().minus(Duration.ofDays(1)), articles);
        long before = 0;
        for (String portal : PortalInstance.PORTALS) {
            content.on(
                    portal,
                    system.visitor(portal).get("/api/public/regulation").json().path("categories"));
            before += total(portal);
        }
        PublicationFeed.Fed fed;
        int broker = system.processNow("broker").path("port").asInt();
        try (PublicationFeed feed = new PublicationFeed(broker)) {
            fed = feed.feed(content.publications());
        }
        long wanted = before + articles;
        Map<String, Double> seconds = new LinkedHashMap<>();
        Waiting.until(
                () -> {
                    done(seconds, "content-service", "publications", fed.begun());
                    done(seconds, "search-service", "search", fed.begun());
                    return seconds.size() == 2 && total() == wanted;
                },
                "pages and search have " + wanted + " articles");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("loaded", "through Kafka (publication.v1), on all portals, with " + words);
        figures.put("sentPerSecond", Math.round(fed.perSecond()));
        seconds.forEach((service, taken) -> figures.put(service + "PerSecond", Math.round(articles / taken)));
        return figures;
    }

    /** Notes when a service has applied everything, the seconds since the first was sent. */
    private void done(Map<String, Double> seconds, String service, String projection, Instant begun) {
        if (seconds.containsKey(service)) return;
        long lag = Waiting.lag(system, service, projection);
        if (lag == 0) seconds.put(service, seconds(begun));
        if (System.nanoTime() - told > TOLD_EVERY) {
            told = System.nanoTime();
            LOG.info("%s has %d before it after %.0f s".formatted(service, lag, seconds(begun)));
        }
    }

    private long total() {
        return PortalInstance.PORTALS.stream().mapToLong(this::total).sum();
    }

    private long total(String portal) {
        return system.visitor(portal)
                .get("/api/public/articles?size=1")
                .json()
                .path("total")
                .asLong();
    }

    private static double perSecond(int articles, Instant begun) {
        return Load.rounded(articles / seconds(begun));
    }

    private static double seconds(Instant begun) {
        return Math.max(1, Duration.between(begun, Instant.now()).toMillis()) / 1000.0;
    }
}
