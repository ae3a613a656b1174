package vn.congkhai.kit.autoconfigure;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.http.BodyLimit;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.kit.problem.ProblemAdvice;
import vn.congkhai.kit.problem.ProblemErrorController;
import vn.congkhai.kit.problem.ProblemFilter;
import vn.congkhai.kit.problem.ProblemPage;
import vn.congkhai.kit.problem.ProblemWriter;
import vn.congkhai.kit.tracing.TraceFilter;

/** What does not depend on who calls: properties, the clock of decisions, problems, traces, media. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(KitProperties.class)
public class KitAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock(KitProperties properties) {
        return Clock.offset(Clock.systemUTC(), properties.clockOffset());
    }

    @Bean
    @ConditionalOnMissingBean
    MediaStore mediaStore(KitProperties properties) {
        return new MediaStore(properties.media());
    }

    @Bean
    ProblemWriter problemWriter(ObjectProvider<ProblemPage> page) {
        return new ProblemWriter(page::getIfAvailable);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        return filter(new TraceFilter(), FilterOrder.TRACE);
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter problems) {
        return filter(new ProblemFilter(problems), FilterOrder.PROBLEM);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
        return filter(new BodyLimit(problems), FilterOrder.BODY_LIMIT);
    }

    static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> filter(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    /** The order of our filters; Spring Security's is -100. */
    static final class FilterOrder {
        static final int TRACE = Ordered.HIGHEST_PRECEDENCE;
        static final int PROBLEM = Ordered.HIGHEST_PRECEDENCE + 5;
        static final int DOOR = -110;
        static final int BODY_LIMIT = -90;
        static final int IDEMPOTENCY = -80;

        private FilterOrder() {}
    }
}
