package vn.congkhai.local.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import vn.congkhai.regulation.Regulations;

/** Accounts, the gateway as client, and tokens: {@code sub} the account, {@code portal} where it works, {@code name}. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {
    @Bean
    Regulations regulations(IdentityProperties properties) {
        return Regulations.load(properties.regulationsDirectory());
    }

    @Bean
    Accounts accounts(Regulations regulations) {
        return new Accounts(regulations);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users(Accounts accounts, IdentityProperties properties, PasswordEncoder encoder) {
        String encoded = encoder.encode(properties.demoPassword());
        return name -> accounts.find(name)
                .map(account -> User.withUsername(account.id())
                        .password(encoded)
                        .roles("STAFF")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    RegisteredClientRepository clients(
            Regulations regulations, IdentityProperties properties, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(
                GatewayClient.of(regulations, properties.publicPort(), encoder.encode(properties.clientSecret())));
    }

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentityProperties properties) {
        return new ImmutableJWKSet<>(SigningKey.in(properties.dataDirectory()));
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys, IdentityProperties properties) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(properties.issuer()));
        return decoder;
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoAndWhere(Accounts accounts) {
        return context -> {
            Authentication principal = context.getPrincipal();
            if (principal != null) {
                accounts.find(principal.getName())
                        .ifPresent(account -> context.getClaims()
                                .claim("portal", Accounts.portalOf(account))
                                .claim("name", account.name()));
            }
        };
    }
}
