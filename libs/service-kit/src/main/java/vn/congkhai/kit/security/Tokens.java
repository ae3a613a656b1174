package vn.congkhai.kit.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import vn.congkhai.kit.problem.ProblemException;

/** What makes a bearer token a token: RS256 by a key of the issuer, his name, not expired, an account and its portal. */
public final class Tokens {
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private Tokens() {}

    /**
     * A decoder that needs the issuer only when it meets a key for the first time.
     *
     * @param realClock not the clock of decisions
     */
    public static JwtDecoder decoder(URI jwks, String issuer, Clock realClock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new IssuerKeys(jwks)));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // below, with errors that Spring understands
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(issuer, realClock));
        return token -> decode(decoder, token);
    }

    /** Nimbus takes a missing key for a bad token; that we cannot know the key yet is no fault of the token. */
    private static Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException e) {
            if (e.getCause() instanceof ProblemException unavailable) throw unavailable;
            throw e;
        }
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, Clock realClock) {
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(realClock);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null),
                new JwtClaimValidator<Object>("sub", Tokens::isText),
                new JwtClaimValidator<Object>("portal", Tokens::isText));
    }

    private static boolean isText(Object claim) {
        return claim instanceof String text && !text.isBlank();
    }
}
