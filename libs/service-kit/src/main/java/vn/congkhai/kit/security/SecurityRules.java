package vn.congkhai.kit.security;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.congkhai.kit.problem.ProblemWriter;
import vn.congkhai.kit.problem.Problems;

/** The security of every service: a stateless resource server behind the door. */
public final class SecurityRules {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private final ProblemWriter problems;
    private final JwtDecoder tokens;

    /**
     * @param problems answers what is refused
     * @param tokens reads bearer tokens
     */
    public SecurityRules(ProblemWriter problems, JwtDecoder tokens) {
        this.problems = problems;
        this.tokens = tokens;
    }

    /** The one filter chain. */
    public SecurityFilterChain chain(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie of ours ever authenticates at a service; the gateway checks its own.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityRules::headers)
                .oauth2ResourceServer(this::bearer)
                .exceptionHandling(failing ->
                        failing.authenticationEntryPoint(unauthenticated()).accessDeniedHandler(wrongPortal()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .anyRequest()
                        .access(new AtTheDoor()))
                .build();
    }

    /** Answers what the firewall rejects, e.g. an encoded slash in a path. */
    public RequestRejectedHandler rejected() {
        return (request, response, rejection) ->
                problems.write(request, response, Problems.malformed("Địa chỉ chứa ký tự không được phép."));
    }

    private void bearer(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.bearerTokenResolver(resolver())
                .authenticationEntryPoint(unauthenticated())
                .accessDeniedHandler(wrongPortal())
                .jwt(jwt -> jwt.decoder(tokens));
    }

    /** Where no token is needed none is looked at, so that an expired session never hides a public page. */
    private static BearerTokenResolver resolver() {
        var resolver = new DefaultBearerTokenResolver();
        return request -> Doors.isOpen(request.getMethod(), Paths.of(request)) ? null : resolver.resolve(request);
    }

    private AuthenticationEntryPoint unauthenticated() {
        return (request, response, failure) -> problems.write(request, response, Problems.unauthenticated());
    }

    private AccessDeniedHandler wrongPortal() {
        return (request, response, failure) -> problems.write(request, response, Problems.wrongPortal());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .contentTypeOptions(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                // TLS ends at the gateway, which alone knows whether there is any.
                .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
}
