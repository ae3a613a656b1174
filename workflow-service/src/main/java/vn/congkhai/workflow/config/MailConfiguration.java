package vn.congkhai.workflow.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.mail.MailingStaff;
import vn.congkhai.workflow.mail.MongoSentNotices;
import vn.congkhai.workflow.mail.Notices;
import vn.congkhai.workflow.mail.SmtpPostman;
import vn.congkhai.workflow.policy.EditorialPolicies;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Letters to staff. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    Notices notices(
            WorkflowEvents events,
            ArticleStreams articles,
            TextStore texts,
            StaffDirectory staff,
            EditorialPolicies policies,
            Regulations regulations,
            Clock clock) {
        return new Notices(events, articles, texts, staff, policies, regulations, clock);
    }

    /** One commit at a time: a server that goes away in the middle repeats as little as possible. */
    @Bean
    LogProjection mailing(
            LogFollowers followers, Notices notices, JavaMailSender sender, MongoDatabase database, Clock clock) {
        var postman = new SmtpPostman(sender);
        return followers.follow("mail", 1, new MailingStaff(notices, postman, new MongoSentNotices(database), clock));
    }
}
