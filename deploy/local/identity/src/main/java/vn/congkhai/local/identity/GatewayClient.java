package vn.congkhai.local.identity;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.congkhai.regulation.Regulations;

/** The one client of this issuer: the gateway, which signs browsers in with a code and a proof key (PKCE). */
final class GatewayClient {
    static final String ID = "gateway";
    static final Duration TOKEN_LIFE = Duration.ofHours(8);

    /** Where a login may return to on each host; the second is what Spring Security uses unless told otherwise. */
    private static final List<String> RETURN_PATHS = List.of("/dang-nhap/tro-ve", "/login/oauth2/code/congkhai");

    private GatewayClient() {}

    static RegisteredClient of(Regulations regulations, int publicPort, String encodedSecret) {
        List<String> origins = Stream.concat(
                        Stream.of("localhost", "127.0.0.1"),
                        regulations.all().stream().flatMap(regulation -> regulation.hosts().stream()))
                .distinct()
                .map(host -> "http://" + host + ":" + publicPort)
                .toList();
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> origins.forEach(origin -> RETURN_PATHS.forEach(path -> uris.add(origin + path))))
                .postLogoutRedirectUris(uris -> origins.forEach(origin -> uris.add(origin + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
