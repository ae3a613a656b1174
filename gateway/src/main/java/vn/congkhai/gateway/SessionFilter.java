package vn.congkhai.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns a browser's sealed session into the bearer token that the services know. A request that changes something counts only
 * from a page of the same host (the browser says so, and a page cannot make it lie), so that no other site can act for a person.
 */
final class SessionFilter implements WebFilter, Ordered {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final String SESSION = Session.class.getName();

    private final SessionCookies cookies;
    private final SecurityWatch watch;

    SessionFilter(SessionCookies cookies, SecurityWatch watch) {
        this.cookies = cookies;
        this.watch = watch;
    }

    /** Right behind the door. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        @Nullable Visit visit = Visit.in(exchange);
        if (visit == null) return chain.filter(exchange);
        ServerHttpRequest request = exchange.getRequest();
        boolean bearer = request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        Optional<Session> session = bearer ? Optional.empty() : cookies.session(exchange, visit.portal());
        session.ifPresent(found -> exchange.getAttributes().put(SESSION, found));
        if (session.isEmpty() && !bearer && visit.path().isStaffs()) forgetEnded(exchange, visit);
        if (session.isEmpty()
                && !bearer
                && visit.path().isConsole()
                && Problems.asksForPage(request)
                && request.getMethod().name().equals("GET")) {
            return toLogin(exchange);
        }
        boolean changes = !HARMLESS.contains(request.getMethod().name());
        if (changes && (session.isPresent() || visit.path().isUnder(RouteTable.LOGOUT)) && !fromOwnPage(request)) {
            return Mono.error(Refusal.otherSite());
        }
        session.ifPresent(found -> renew(exchange, visit, found));
        // What the login itself reads stays; nothing of it goes to a service.
        if (visit.service() == null) return chain.filter(withToken(exchange, session, false));
        return chain.filter(withToken(exchange, session, true));
    }

    /** Only work keeps a session alive; and only answers that nobody stores may carry a cookie. */
    private void renew(ServerWebExchange exchange, Visit visit, Session session) {
        if (!visit.path().isStaffs()) return;
        exchange.getResponse().beforeCommit(() -> {
            if (ResponseHeaders.saysSessionEnded(exchange)) {
                watch.session(exchange, SecurityLine.Kind.SESSION_ENDED, session);
                exchange.getResponse().addCookie(cookies.noSession());
            } else {
                cookies.renewed(session).ifPresent(exchange.getResponse()::addCookie);
            }
            return Mono.empty();
        });
    }

    private void forgetEnded(ServerWebExchange exchange, Visit visit) {
        cookies.ended(exchange, visit.portal()).ifPresent(session -> {
            watch.session(exchange, SecurityLine.Kind.SESSION_ENDED, session);
            exchange.getResponse().addCookie(cookies.noSession());
        });
    }

    /** The session with which a request came; null if it has none. */
    static @Nullable Session sessionOf(ServerWebExchange exchange) {
        return exchange.getAttribute(SESSION);
    }

    private ServerWebExchange withToken(ServerWebExchange exchange, Optional<Session> session, boolean forwarded) {
        return exchange.mutate()
                .request(exchange.getRequest()
                        .mutate()
                        .headers(headers -> {
                            if (forwarded) cookies.takeFrom(headers);
                            session.ifPresent(found -> headers.setBearerAuth(found.token()));
                        })
                        .build())
                .build();
    }

    private static boolean fromOwnPage(ServerHttpRequest request) {
        @Nullable String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        @Nullable String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        @Nullable String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        return origin != null
                && host != null
                && origin.replaceFirst("^https?://", "").equals(host);
    }

    private static Mono<Void> toLogin(ServerWebExchange exchange) {
        URI asked = exchange.getRequest().getURI();
        String path = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setLocation(URI.create(RouteTable.LOGIN + "?tiep=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
        headers.setCacheControl("no-store");
        return exchange.getResponse().setComplete();
    }
}
