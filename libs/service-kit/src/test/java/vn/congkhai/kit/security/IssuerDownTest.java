package vn.congkhai.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.testing.TestIssuer;

class IssuerDownTest {
    @Test
    void a_key_once_known_stays_usable() {
        try (TestIssuer issuer = TestIssuer.start()) {
            var tokens = Tokens.decoder(URI.create(issuer.jwks()), issuer.issuer(), Clock.systemUTC());
            tokens.decode(issuer.token("head@quan8"));
            issuer.goDown();
            assertThat(tokens.decode(issuer.token("head@quan8")).getSubject()).isEqualTo("head@quan8");
            String expired = issuer.token("head@quan8", issuer.issuer(), Duration.ofMinutes(-1));
            assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode(expired));
        }
    }

    @Test
    void before_any_key_is_known_the_answer_is_try_again_and_not_a_refusal() {
        try (TestIssuer issuer = TestIssuer.start()) {
            issuer.goDown();
            var tokens = Tokens.decoder(URI.create(issuer.jwks()), issuer.issuer(), Clock.systemUTC());
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> tokens.decode(issuer.token("head@quan8")))
                    .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(503));
            assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode("nonsense"));
        }
    }
}
