package vn.congkhai.content.question;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.TopicFollowers;

@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {

    /** Small enough for memory: of a question only its state and what is public of it. */
    @Bean
    CompactedTable<QuestionState> questions(TopicFollowers followers) {
        return followers.table("questions", List.of("question.v1"), QuestionState::of);
    }
}
