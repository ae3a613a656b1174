package vn.congkhai.local.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the supervisor tells this process. The three secrets have no default: none is in the repository.
 *
 * @param issuer base address of this process as browsers see it
 * @param data directory for the signing key and the mail
 * @param publicPort the gateway's, for the addresses a login returns to
 * @param smtpPort 0 takes a free one
 * @param demoPassword the password of every demo account
 * @param tokenSecret who knows it may have a token of any account without a password
 * @param clientSecret the gateway's own secret
 */
@ConfigurationProperties("congkhai")
public record IdentityProperties(
        String issuer,
        String data,
        String regulations,
        int publicPort,
        int smtpPort,
        String demoPassword,
        String tokenSecret,
        String clientSecret) {
    public IdentityProperties {
        requireSecret(demoPassword, "CONGKHAI_DEMO_PASSWORD");
        requireSecret(tokenSecret, "CONGKHAI_TOKEN_SECRET");
        requireSecret(clientSecret, "CONGKHAI_CLIENT_SECRET");
    }

    /** Converted here, because Spring takes a relative path for one inside the web application. */
    public Path dataDirectory() {
        return Path.of(data);
    }

    public Path regulationsDirectory() {
        return Path.of(regulations);
    }

    private static void requireSecret(String secret, String variable) {
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException(variable + " is not set; the supervisor sets it");
        }
    }
}
