package vn.congkhai.kit.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Puts {@code congkhai-defaults.yaml} under everything a service configures itself. */
public final class KitDefaults implements EnvironmentPostProcessor {
    private static final String DEFAULTS = "congkhai-defaults.yaml";

    /** A service without a database of its own opens no connection to one. */
    private static final Map<String, Object> WITHOUT_DATABASE = Map.of(
            "spring.autoconfigure.exclude",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
                    + "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration,"
                    + "org.springframework.boot.mongodb.autoconfigure.metrics.MongoMetricsAutoConfiguration");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            for (PropertySource<?> defaults :
                    new YamlPropertySourceLoader().load(DEFAULTS, new ClassPathResource(DEFAULTS)))
                environment.getPropertySources().addLast(defaults);
        } catch (IOException e) {
            throw new UncheckedIOException(DEFAULTS + " belongs to this jar", e);
        }
        if (!environment.containsProperty("congkhai.database"))
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("congkhai-without-database", WITHOUT_DATABASE));
    }
}
