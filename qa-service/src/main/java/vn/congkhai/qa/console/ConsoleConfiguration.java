package vn.congkhai.qa.console;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.Answering;
import vn.congkhai.qa.desk.DeskCommands;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.files.MongoUploads;

/** What the pages of the console share. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {
    @Bean
    ConsolePages consolePages(Pages pages, ShellFactory shells, QuestionPolicies policies, StaffRights rights) {
        return new ConsolePages(pages, shells, policies, rights);
    }

    @Bean
    QuestionLines questionLines(CaseFiles files, SealedTexts texts, QuestionPolicies policies, Clock clock) {
        return new QuestionLines(files, texts, policies, clock);
    }

    @Bean
    ActForms actForms(QuestionPolicies policies, Answering answers, MongoUploads uploads) {
        return new ActForms(policies, answers, uploads);
    }

    @Bean
    QuestionPages questionPages(
            DeskCommands desk,
            QuestionPolicies policies,
            SealedTexts texts,
            QuestionLines lines,
            ActForms forms,
            ConsolePages pages) {
        return new QuestionPages(desk, policies, lines, new Happenings(texts, policies), forms, pages);
    }
}
