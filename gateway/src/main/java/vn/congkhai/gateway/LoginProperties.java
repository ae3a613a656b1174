package vn.congkhai.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How browsers sign in: with a code and a proof key (PKCE) at an OpenID Connect issuer.
 *
 * @param issuer as its tokens name it
 * @param authorize where the browser is sent
 * @param token where the gateway fetches the token for a code
 * @param keys the issuer's public keys
 * @param clientId the gateway's name at the issuer
 * @param clientSecret the gateway's secret at the issuer
 * @param sessionKey base64 of 32 bytes, the same in every replica
 * @param cookie name of the session's cookie; a {@code __Host-} name is refused by browsers that see no TLS on loopback
 * @param attempt how long a login may take
 * @param idle how long a session lasts with which nobody works
 */
@ConfigurationProperties("congkhai.login")
record LoginProperties(
        String issuer,
        URI authorize,
        URI token,
        URI keys,
        String clientId,
        String clientSecret,
        String sessionKey,
        String cookie,
        Duration attempt,
        Duration idle) {}
