package vn.congkhai.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Who says who somebody is: the authorisation code flow of OpenID Connect, with a proof key. */
final class Issuer {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration TOKEN_LIFE_UNLESS_SAID = Duration.ofMinutes(5);

    private final LoginProperties properties;
    private final Clock clock;
    private final IDTokenValidator tokens;

    Issuer(LoginProperties properties, Clock clock) throws IOException {
        this.properties = properties;
        this.clock = clock;
        this.tokens = new IDTokenValidator(
                new com.nimbusds.oauth2.sdk.id.Issuer(properties.issuer()),
                new ClientID(properties.clientId()),
                JWSAlgorithm.RS256,
                properties.keys().toURL());
    }

    LoginAttempt attempt(String next) {
        return new LoginAttempt(
                new State().getValue(),
                new CodeVerifier().getValue(),
                new Nonce().getValue(),
                next,
                clock.instant().plus(properties.attempt()));
    }

    /** Where the browser goes to say who it is. */
    URI address(LoginAttempt attempt, URI comeBack) {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "profile"),
                        new ClientID(properties.clientId()),
                        comeBack)
                .endpointURI(properties.authorize())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * The session for a code; blocks for some seconds at most.
     *
     * @throws Refusal 503 if the issuer does not answer, 400 if it does not accept the code, 403 if the account works at another
     *     portal
     */
    Session exchange(LoginAttempt attempt, String code, URI comeBack, String portal) {
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            properties.token(),
                            new ClientSecretBasic(
                                    new ClientID(properties.clientId()), new Secret(properties.clientSecret())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), comeBack, new CodeVerifier(attempt.verifier())))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
            request.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!(response instanceof OIDCTokenResponse success)) throw Refusal.loginFailed();
            return session(success, attempt, portal);
        } catch (IOException unreachable) {
            throw Refusal.unavailable();
        } catch (ParseException | BadJOSEException | JOSEException notAcceptable) {
            throw Refusal.loginFailed();
        }
    }

    private Session session(OIDCTokenResponse response, LoginAttempt attempt, String portal)
            throws BadJOSEException, JOSEException {
        IDTokenClaimsSet claims = tokens.validate(response.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
        if (!portal.equals(claims.getStringClaim("portal"))) throw Refusal.elsewhere();
        var token = response.getOIDCTokens().getAccessToken();
        Duration life = token.getLifetime() > 0 ? Duration.ofSeconds(token.getLifetime()) : TOKEN_LIFE_UNLESS_SAID;
        Instant until = clock.instant().plus(life);
        return new Session(portal, claims.getSubject().getValue(), token.getValue(), until, clock.instant());
    }
}
