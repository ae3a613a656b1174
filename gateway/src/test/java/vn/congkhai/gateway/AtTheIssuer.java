package vn.congkhai.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** The gateway before an issuer that lets everybody in. */
abstract class AtTheIssuer extends BehindTheDoor {
    static final String HOST = QUAN8;
    private static final RSAKey key = key();

    /** One for all classes: gateways that share a context have read it once. */
    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void the_issuer_publishes_its_key() {
        backend(Service.IDENTITY).answer("/oauth2/jwks", 200, new JWKSet(key.toPublicJWK()).toString());
    }

    String signIn(String portal) throws Exception {
        String cookie = setCookie(signedIn(portal), "__Host-session=");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    HttpResponse<String> signedIn(String portal) throws Exception {
        HttpResponse<String> begun = get(HOST, "/dang-nhap");
        return comeBack(begun, portal, query(location(begun)).get("state"));
    }

    HttpResponse<String> comeBack(HttpResponse<String> begun, String portal, String state) throws Exception {
        issue(portal, query(location(begun)).get("nonce"));
        return get(HOST, "/dang-nhap/tro-ve?code=abc&state=" + state, "Cookie", attempt(begun));
    }

    static String attempt(HttpResponse<String> begun) {
        String cookie = setCookie(begun, "__Host-session-login=");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** The issuer gives this for whatever code. */
    static void issue(String portal, String nonce) throws JOSEException {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("head@" + portal)
                .audience("gateway")
                .claim("portal", portal)
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        backend(Service.IDENTITY)
                .answer(
                        "/oauth2/token",
                        200,
                        "{\"access_token\":\"the-token\",\"token_type\":\"Bearer\",\"expires_in\":28800,\"id_token\":\"%s\"}"
                                .formatted(token.serialize()));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String setCookie(HttpResponse<String> answer, String start) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
