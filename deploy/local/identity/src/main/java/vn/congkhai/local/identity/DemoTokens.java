package vn.congkhai.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.regulation.Account;

/** A token without a browser, for whoever can read the secret in this machine's data directory. */
@RestController
class DemoTokens {
    private final Accounts accounts;
    private final JwtEncoder encoder;
    private final IdentityProperties properties;

    DemoTokens(Accounts accounts, JwtEncoder encoder, IdentityProperties properties) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.properties = properties;
    }

    @PostMapping(path = "/demo/tokens", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(
            @RequestParam String account,
            @RequestHeader(name = "Congkhai-Token-Secret", defaultValue = "") String secret) {
        if (!isTheSecret(secret)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return accounts.find(account)
                .map(found -> ResponseEntity.ok(tokenOf(found)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private boolean isTheSecret(String secret) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8),
                properties.tokenSecret().getBytes(StandardCharsets.UTF_8));
    }

    private String tokenOf(Account account) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(properties.issuer())
                .subject(account.id())
                .audience(List.of(GatewayClient.ID))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(GatewayClient.TOKEN_LIFE))
                .id(UUID.randomUUID().toString())
                .claim("portal", Accounts.portalOf(account))
                .claim("name", account.name())
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
