package vn.congkhai.local.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import vn.congkhai.regulation.Regulations;

/** Who may come in where: OAuth endpoints, the mailbox, the demo tokens, and the login form. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {
    private static final String POLICY = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain protocolDoor(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                    server.authorizationEndpoint(
                            endpoint -> endpoint.authorizationResponseHandler(new ForgetfulRedirect()));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain mailboxDoor(HttpSecurity http) throws Exception {
        http.securityMatcher("/mailbox/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) -> new AuthorizationDecision(Regulations.OPERATOR
                                .id()
                                .equals(authentication.get().getName()))))
                .oauth2ResourceServer(resources -> resources
                        .jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, error) ->
                                refuse(response, 401, "unauthenticated", "Cần đăng nhập."))
                        .accessDeniedHandler((request, response, error) -> refuse(
                                response, 403, "not-entitled", "Chỉ quản trị vận hành được xem hộp thư dùng thử.")));
        return http.build();
    }

    /** The demo tokens ask for a secret of their own; health and metrics are on loopback and ask for nothing. */
    @Bean
    @Order(3)
    SecurityFilterChain machinesDoor(HttpSecurity http) throws Exception {
        http.securityMatcher("/demo/**", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain peopleDoor(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/identity.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .formLogin(form -> form.loginPage("/login").permitAll());
        return http.build();
    }

    private static void refuse(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"%s\"}"
                        .formatted(status, code, detail, detail)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
