package vn.congkhai.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The two cookies of a login: the attempt and the session. Neither can be read or changed by who carries it. */
final class SessionCookies {
    /** A cookie with every answer would be a waste; a minute of thirty is none. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final CookieSeal seal;
    private final JsonMapper json;
    private final Clock clock;
    private final String session;
    private final String attempt;
    private final Duration idle;

    SessionCookies(LoginProperties properties, JsonMapper json, Clock clock) {
        this.seal = new CookieSeal(properties.sessionKey());
        this.json = json;
        this.clock = clock;
        this.session = properties.cookie();
        this.attempt = properties.cookie() + "-login";
        this.idle = properties.idle();
    }

    /** The session of this browser at this portal, if it has one that has not ended. */
    Optional<Session> session(ServerWebExchange exchange, String portal) {
        return any(exchange, portal).filter(found -> clock.instant().isBefore(found.ends(idle)));
    }

    /** The session of this browser at this portal that has ended, by itself and not by its person. */
    Optional<Session> ended(ServerWebExchange exchange, String portal) {
        return any(exchange, portal).filter(found -> !clock.instant().isBefore(found.ends(idle)));
    }

    private Optional<Session> any(ServerWebExchange exchange, String portal) {
        return read(exchange, session, Session.class)
                .filter(found -> found.portal().equals(portal));
    }

    /** The cookie for somebody who goes on working; none while the one he has says it nearly as well. */
    Optional<ResponseCookie> renewed(Session working) {
        Instant now = clock.instant();
        return now.isBefore(working.seen().plus(STEP)) ? Optional.empty() : Optional.of(of(working.seenAt(now)));
    }

    /** The login that this browser has begun, if there was time enough. */
    Optional<LoginAttempt> attempt(ServerWebExchange exchange) {
        return read(exchange, attempt, LoginAttempt.class)
                .filter(found -> clock.instant().isBefore(found.until()));
    }

    ResponseCookie of(Session content) {
        return cookie(session, json.writeValueAsString(content), Duration.between(clock.instant(), content.ends(idle)));
    }

    ResponseCookie of(LoginAttempt content) {
        return cookie(attempt, json.writeValueAsString(content), Duration.between(clock.instant(), content.until()));
    }

    ResponseCookie noSession() {
        return bare(session, "").maxAge(0).build();
    }

    ResponseCookie noAttempt() {
        return bare(attempt, "").maxAge(0).build();
    }

    /** The services have no business with them. */
    void takeFrom(HttpHeaders headers) {
        List<String> others = headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(session + "=") && !pair.startsWith(attempt + "="))
                .toList();
        headers.remove(HttpHeaders.COOKIE);
        if (!others.isEmpty()) headers.set(HttpHeaders.COOKIE, String.join("; ", others));
    }

    private <T> Optional<T> read(ServerWebExchange exchange, String name, Class<T> type) {
        @Nullable HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name);
        if (cookie == null) return Optional.empty();
        return seal.open(name, cookie.getValue()).flatMap(content -> parse(content, type));
    }

    /** Empty for what an earlier version of the gateway has sealed. */
    private <T> Optional<T> parse(String content, Class<T> type) {
        try {
            return Optional.of(json.readValue(content, type));
        } catch (JacksonException otherShape) {
            return Optional.empty();
        }
    }

    private ResponseCookie cookie(String name, String content, Duration life) {
        return bare(name, seal.seal(name, content)).maxAge(life).build();
    }

    private static ResponseCookie.ResponseCookieBuilder bare(String name, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .path("/");
    }
}
