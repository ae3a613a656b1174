package vn.congkhai.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.congkhai.regulation.Regulations;

/** Đăng nhập, đăng xuất: the gateway keeps no session; the browser carries all of it, sealed. */
@RestController
final class LoginController {
    private static final String COME_BACK = RouteTable.LOGIN + "/tro-ve";
    private static final String HOME = "/";

    private final Issuer issuer;
    private final SessionCookies cookies;
    private final SecurityWatch watch;
    private final boolean https;

    LoginController(Issuer issuer, SessionCookies cookies, SecurityWatch watch, GatewayProperties properties) {
        this.issuer = issuer;
        this.cookies = cookies;
        this.watch = watch;
        this.https = properties.https();
    }

    /** Sends the browser to the issuer. */
    @GetMapping(RouteTable.LOGIN)
    ResponseEntity<Void> begin(ServerWebExchange exchange, @RequestParam(name = "tiep") @Nullable String next) {
        boolean atCentre = Regulations.CENTRE.equals(Visit.of(exchange).portal());
        LoginAttempt attempt = issuer.attempt(
                isOwnPath(next) ? String.valueOf(next) : atCentre ? RouteTable.OPERATORS : RouteTable.EDITORS);
        return seeOther(issuer.address(attempt, comeBack(exchange)), cookies.of(attempt));
    }

    /** The issuer has sent the browser back. */
    @GetMapping(COME_BACK)
    Mono<ResponseEntity<Void>> end(
            ServerWebExchange exchange,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state) {
        LoginAttempt attempt = cookies.attempt(exchange)
                .filter(begun -> begun.state().equals(state))
                .orElseThrow(Refusal::loginFailed);
        if (code == null) throw Refusal.loginFailed();
        String portal = Visit.of(exchange).portal();
        return Mono.fromCallable(() -> issuer.exchange(attempt, code, comeBack(exchange), portal))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(session -> watch.session(exchange, SecurityLine.Kind.SIGNED_IN, session))
                .map(session -> seeOther(URI.create(attempt.next()), cookies.of(session), cookies.noAttempt()));
    }

    /** Ends the session of this browser. A form of our own pages posts here; SessionFilter has seen where it comes from. */
    @PostMapping(RouteTable.LOGOUT)
    ResponseEntity<Void> leave(ServerWebExchange exchange) {
        Session session = SessionFilter.sessionOf(exchange);
        if (session != null) watch.session(exchange, SecurityLine.Kind.SIGNED_OUT, session);
        return seeOther(URI.create(HOME), cookies.noSession());
    }

    /** A path of this host; anything else would send people to strangers. */
    static boolean isOwnPath(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) return false;
        return path.chars().noneMatch(character -> character <= ' ' || character == '\\' || character > '~');
    }

    private URI comeBack(ServerWebExchange exchange) {
        String host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
        return URI.create((https ? "https://" : "http://") + host + COME_BACK);
    }

    private static ResponseEntity<Void> seeOther(URI address, ResponseCookie... cookies) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        for (ResponseCookie cookie : cookies) answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
        return answer.build();
    }
}
