package vn.congkhai.workflow.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.comments.CommentDesk;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.drafting.Drafts;
import vn.congkhai.workflow.history.ArticleHistories;
import vn.congkhai.workflow.obligations.ObligationBooks;
import vn.congkhai.workflow.staff.KnownPeople;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.supply.SupplyDeadlines;
import vn.congkhai.workflow.unsent.KeepingUnsentForms;

/** What the pages of the console share. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {
    @Bean
    ConsoleRights consoleRights(ArticleDesk desk, StaffDirectory staff) {
        return new ConsoleRights(desk, staff);
    }

    @Bean
    ConsolePages consolePages(Pages pages, ShellFactory shells, ConsoleRights rights) {
        return new ConsolePages(pages, shells, rights);
    }

    @Bean
    BoardPages boardPages(
            StaffDirectory directory,
            Regulations regulations,
            KnownPeople people,
            ConsoleRights rights,
            ConsolePages pages) {
        return new BoardPages(directory, regulations, people, rights, pages);
    }

    @Bean
    Readings readings(TextStore texts, Regulations regulations) {
        return new Readings(texts, regulations);
    }

    @Bean
    Timelines timelines(ArticleStreams streams, DiscussionStreams discussions, ArticleHistories histories) {
        return new Timelines(streams, discussions, histories);
    }

    @Bean
    ArticlePages articlePages(
            ArticleDesk desk,
            Regulations regulations,
            TextStore texts,
            SupplyDeadlines deadlines,
            Readings readings,
            Timelines timelines,
            CommentDesk comments,
            ConsolePages pages) {
        return new ArticlePages(desk, regulations, texts, deadlines, readings, timelines, comments, pages);
    }

    @Bean
    Readiness readiness(Drafts drafts, ArticleDesk desk) {
        return new Readiness(drafts, desk);
    }

    @Bean
    UnsentSheets unsentSheets(KeepingUnsentForms forms) {
        return new UnsentSheets(forms);
    }

    @Bean
    Writing writing(
            Uploading files,
            Regulations regulations,
            ObligationBooks books,
            Readiness readiness,
            UnsentSheets unsent,
            ConsolePages pages) {
        return new Writing(files, regulations, books, readiness, unsent, pages);
    }
}
