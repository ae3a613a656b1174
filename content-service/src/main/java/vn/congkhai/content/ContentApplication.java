package vn.congkhai.content;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.consuming.PublicationProjection;
import vn.congkhai.content.generation.AnsweringArticles;
import vn.congkhai.content.generation.AnsweringLists;
import vn.congkhai.content.generation.Generations;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.list.ListStore;
import vn.congkhai.content.mongo.MongoGenerations;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.TopicFollowers;

/** The content service: everything of a portal that the public reads. */
@SpringBootApplication
public class ContentApplication {
    private static final String PUBLICATIONS = "publication.v1";

    public static void main(String[] arguments) {
        SpringApplication.run(ContentApplication.class, arguments);
    }

    @Bean
    Generations generations(MongoDatabase database) {
        return new MongoGenerations(database);
    }

    @Bean
    ArticleStore articleStore(Generations generations) {
        return new AnsweringArticles(generations);
    }

    @Bean
    ListStore listStore(Generations generations) {
        return new AnsweringLists(generations);
    }

    @Bean
    ListReader listReader(ListStore lists) {
        return new ListReader(lists);
    }

    /** The one that writes articles and lists; no other may. */
    @Bean
    PublicationProjection publications(TopicFollowers followers, Generations generations, ConsumerMetrics metrics) {
        return new PublicationProjection(followers, generations, () -> metrics.duplicate(PUBLICATIONS));
    }
}
