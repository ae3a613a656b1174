package vn.congkhai.kit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service is told from outside, {@code congkhai.*} or environment variables {@code CONGKHAI_*}.
 *
 * @param database name of this service's database
 * @param kafka bootstrap servers
 * @param issuer who issues the tokens
 * @param jwks where his keys are
 * @param doorKey base64 of the 32 bytes that the gateway signs portals with
 * @param regulations folder of the regulations
 * @param data folder of this process
 * @param media folder of the media store, shared by the services that need it
 * @param clockOffset how far the clock of decisions is shifted
 * @param noLimits no rate limit, no proof of work
 * @param instance name of this process, its Kafka client id and static membership
 * @param publicPort port of the gateway, to print links
 */
@ConfigurationProperties("congkhai")
public record KitProperties(
        @Nullable String database,
        @DefaultValue("127.0.0.1:8087") String kafka,
        @DefaultValue("http://localhost:8086") String issuer,
        @DefaultValue("http://localhost:8086/oauth2/jwks") URI jwks,
        @Nullable String doorKey,
        @DefaultValue("regulations") Path regulations,
        @DefaultValue("data") Path data,
        @DefaultValue("data/media") Path media,
        @DefaultValue("PT0S") Duration clockOffset,
        @DefaultValue("false") boolean noLimits,
        @Nullable String instance,
        @DefaultValue("8080") int publicPort) {}
