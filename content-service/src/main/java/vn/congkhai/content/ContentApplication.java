package vn.congkhai.content;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.consuming.ApplyingPublications;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.list.ListStore;
import vn.congkhai.content.mongo.MongoArticleStore;
import vn.congkhai.content.mongo.MongoListStore;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;

/** The content service: everything of a portal that the public reads. */
@SpringBootApplication
public class ContentApplication {
    private static final String PUBLICATIONS = "publication.v1";

    public static void main(String[] arguments) {
        SpringApplication.run(ContentApplication.class, arguments);
    }

    @Bean
    ArticleStore articleStore(MongoDatabase database) {
        return new MongoArticleStore(database);
    }

    @Bean
    ListStore listStore(MongoDatabase database) {
        return new MongoListStore(database);
    }

    @Bean
    ListReader listReader(ListStore lists) {
        return new ListReader(lists);
    }

    /** The one thread that writes articles and lists; no other may. */
    @Bean
    TopicFollower publications(
            TopicFollowers followers, ArticleStore articles, ListStore lists, ConsumerMetrics metrics) {
        ApplyingPublications applying =
                new ApplyingPublications(articles, lists, () -> metrics.duplicate(PUBLICATIONS));
        return followers.group("publications", List.of(PUBLICATIONS), applying);
    }
}
