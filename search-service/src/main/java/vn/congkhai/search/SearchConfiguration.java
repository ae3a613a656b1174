package vn.congkhai.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.search.asked.AskedQueries;
import vn.congkhai.search.attached.FileReading;
import vn.congkhai.search.attached.FileTexts;
import vn.congkhai.search.consuming.SearchProjection;
import vn.congkhai.search.index.IndexCommits;
import vn.congkhai.search.index.LiveIndex;
import vn.congkhai.search.query.Searching;
import vn.congkhai.search.query.Suggesting;
import vn.congkhai.search.query.Synonyms;
import vn.congkhai.search.web.Answering;

/** How the parts of the service hang together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    FileTexts fileTexts(KitProperties properties) {
        return new FileTexts(properties.data().resolve("texts"), new MediaStore(properties.media()));
    }

    @Bean
    LiveIndex searchIndex(KitProperties properties, FileTexts texts) throws IOException {
        return LiveIndex.open(properties.data().resolve("index"), texts);
    }

    @Bean
    FileReading fileReading(LiveIndex index, FileTexts texts) {
        return new FileReading(index, texts);
    }

    @Bean
    AskedQueries askedQueries(KitProperties properties) throws IOException {
        Path folder = Files.createDirectories(properties.data());
        return AskedQueries.open(folder.resolve("asked.json"));
    }

    @Bean
    IndexCommits indexCommits(LiveIndex index, AskedQueries queries) {
        return new IndexCommits(index, queries::save);
    }

    @Bean
    SearchProjection searchProjection(TopicFollowers followers, LiveIndex index, ConsumerMetrics metrics) {
        return new SearchProjection(followers, index, metrics::duplicate);
    }

    /** Its name is the contributor's: the readiness group includes it. */
    @Bean
    HealthIndicator index(LiveIndex index, SearchProjection projection) {
        return new IndexHealth(index, projection);
    }

    @Bean
    Synonyms synonyms(KitProperties properties, Regulations regulations) {
        return Synonyms.load(
                properties.regulations(),
                regulations.all().stream().map(Regulation::id).toList());
    }

    @Bean
    Answering answering(LiveIndex index, Synonyms synonyms, AskedQueries queries, MeterRegistry registry, Clock clock) {
        return new Answering(new Searching(index, synonyms, clock), new Suggesting(index, queries), queries, registry);
    }
}
