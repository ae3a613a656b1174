package vn.congkhai.kit.autoconfigure;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.problem.ProblemWriter;
import vn.congkhai.kit.security.Door;
import vn.congkhai.kit.security.DoorFilter;
import vn.congkhai.kit.security.SecurityRules;
import vn.congkhai.kit.security.Tokens;

/** The door and the bearer tokens. */
@AutoConfiguration(
        after = KitAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
public class KitSecurityAutoConfiguration {
    @Bean
    Door door(KitProperties properties) {
        String key = properties.doorKey();
        if (key == null || key.isBlank())
            throw new IllegalStateException(
                    "CONGKHAI_DOOR_KEY is not set; gateway and services share it (base64, 32 bytes)");
        return new Door(key);
    }

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(Door door, ProblemWriter problems) {
        return KitAutoConfiguration.filter(
                new DoorFilter(door, Clock.systemUTC(), problems), KitAutoConfiguration.FilterOrder.DOOR);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(KitProperties properties) {
        return Tokens.decoder(properties.jwks(), properties.issuer(), Clock.systemUTC());
    }

    @Bean
    SecurityRules securityRules(ProblemWriter problems, JwtDecoder tokens) {
        return new SecurityRules(problems, tokens);
    }

    @Bean
    SecurityFilterChain securityFilterChain(SecurityRules rules, HttpSecurity http) {
        return rules.chain(http);
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(SecurityRules rules) {
        return rules.rejected();
    }
}
