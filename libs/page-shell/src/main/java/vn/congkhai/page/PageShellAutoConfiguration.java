package vn.congkhai.page;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import vn.congkhai.kit.problem.ProblemPage;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.Regulations;

/** What a service gets by depending on the page shell. */
@AutoConfiguration
class PageShellAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Regulations regulations(@Value("${congkhai.regulations:./regulations}") Path directory) {
        return Regulations.load(directory);
    }

    @Bean
    @ConditionalOnMissingBean
    Pages pages() {
        return Pages.precompiled();
    }

    @Bean
    ShellFactory shellFactory(Regulations regulations) {
        return new ShellFactory(regulations.all());
    }

    @Bean
    PublicOrigin publicOrigin(
            @Value("${congkhai.public-scheme:http}") String scheme, @Value("${congkhai.public-port:8080}") int port) {
        return new PublicOrigin(scheme, port);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemPage problemPage(Pages pages, ShellFactory shells) {
        return new ShellProblemPage(pages, shells);
    }
}
