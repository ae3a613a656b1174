package vn.congkhai.workflow.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.drafting.Drafts;
import vn.congkhai.workflow.obligations.ObligationDesk;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.supply.SupplyDeadlines;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    Drafts drafts(Uploading files, ObligationDesk obligations) {
        return new Drafts(files, obligations);
    }

    @Bean
    ArticleView articleView(TextStore texts, SupplyDeadlines deadlines) {
        return new ArticleView(texts, deadlines);
    }
}
