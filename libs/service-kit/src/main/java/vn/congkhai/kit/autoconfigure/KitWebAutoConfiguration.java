package vn.congkhai.kit.autoconfigure;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.http.ArgumentResolvers;
import vn.congkhai.kit.http.IncomingText;
import vn.congkhai.kit.http.KnownParameters;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.idempotency.CommandIds;
import vn.congkhai.kit.json.StrictJson;
import vn.congkhai.kit.json.StrictJsonConverter;
import vn.congkhai.kit.problem.BareProblemValve;
import vn.congkhai.kit.security.CallerArgument;

/** Strict JSON, strict parameters, the arguments of controllers, and a container that says no in our words. */
@AutoConfiguration(after = KitAutoConfiguration.class)
public class KitWebAutoConfiguration {
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJsonConverter(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new StrictJsonConverter(mapper));
    }

    @Bean
    IncomingText incomingText() {
        return new IncomingText();
    }

    @Bean
    WebMvcConfigurer kitWebMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(ArgumentResolvers.paging());
                resolvers.add(ArgumentResolvers.ifMatch());
                resolvers.add(ArgumentResolvers.of(CommandId.class, CommandIds::of));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters());
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareProblems() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BareProblemValve()));
    }
}
