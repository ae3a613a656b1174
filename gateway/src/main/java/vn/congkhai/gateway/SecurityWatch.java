package vn.congkhai.gateway;

import com.nimbusds.jwt.JWTParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import vn.congkhai.gateway.SecurityLine.Kind;

/** Sees every answer that goes out, and writes those about somebody's rights into the security log. */
final class SecurityWatch {
    private static final String PROBLEM = SecurityWatch.class.getName() + ".problem";
    private static final String BY_SERVICE = SecurityWatch.class.getName() + ".byService";
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
    private static final int LONGEST_PATH = 200;
    private static final String BEARER = "Bearer ";

    private final SecurityLog log;
    private final Clock clock;

    SecurityWatch(SecurityLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Notes why the gateway itself refused. */
    static void refused(ServerWebExchange exchange, String code) {
        exchange.getAttributes().put(PROBLEM, code);
    }

    /** Notes why a service refused; by then it has verified the token. */
    static void refusedByService(ServerWebExchange exchange, String code) {
        refused(exchange, code);
        exchange.getAttributes().put(BY_SERVICE, true);
    }

    /** Writes a line if the answer is worth one. */
    void answered(ServerWebExchange exchange, Trace trace, @Nullable RequestPath path) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status == null || path == null || path.isUnder(RouteTable.ACTUATOR)) return;
        boolean login = path.isUnder(RouteTable.LOGIN);
        if (login && status.isError()) write(exchange, trace, path, Kind.SIGN_IN_FAILED, null);
        else if (REFUSALS.contains(status.value())) write(exchange, trace, path, Kind.REFUSED, account(exchange));
    }

    /** Writes a line about a session. */
    void session(ServerWebExchange exchange, Kind kind, Session session) {
        Visit visit = Visit.of(exchange);
        write(exchange, visit.trace(), visit.path(), kind, session.account());
    }

    private void write(ServerWebExchange exchange, Trace trace, RequestPath path, Kind kind, @Nullable String account) {
        ServerHttpRequest request = exchange.getRequest();
        Visit visit = Visit.in(exchange);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        String masked = path.masked();
        log.write(new SecurityLine(
                clock.instant(),
                kind,
                visit == null ? "" : visit.portal(),
                account,
                client(request, account != null),
                request.getMethod().name(),
                masked.length() > LONGEST_PATH ? masked.substring(0, LONGEST_PATH) : masked,
                status == null ? 0 : status.value(),
                exchange.getAttribute(PROBLEM),
                trace.id(),
                1));
    }

    private static @Nullable String account(ServerWebExchange exchange) {
        Session session = SessionFilter.sessionOf(exchange);
        if (session != null) return session.account();
        String bearer = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        boolean verified = exchange.getAttribute(BY_SERVICE) != null && status != null && status.value() != 401;
        if (!verified || bearer == null || !bearer.startsWith(BEARER)) return null;
        try {
            return JWTParser.parse(bearer.substring(BEARER.length()))
                    .getJWTClaimsSet()
                    .getSubject();
        } catch (ParseException noToken) {
            return null;
        }
    }

    /** A citizen's address is personal data: its network is enough to see that somebody knocks again and again. */
    static String client(ServerHttpRequest request, boolean known) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) return "unknown";
        InetAddress address = remote.getAddress();
        String whole = address.getHostAddress();
        return known || address.isLoopbackAddress() ? whole : network(address.getAddress());
    }

    static String network(byte[] address) {
        if (address.length == 4) {
            return (address[0] & 0xFF) + "." + (address[1] & 0xFF) + "." + (address[2] & 0xFF) + ".x";
        }
        return String.format(
                "%x:%x:%x::x",
                ((address[0] & 0xFF) << 8) | (address[1] & 0xFF),
                ((address[2] & 0xFF) << 8) | (address[3] & 0xFF),
                ((address[4] & 0xFF) << 8) | (address[5] & 0xFF));
    }
}
