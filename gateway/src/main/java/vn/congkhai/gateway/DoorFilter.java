package vn.congkhai.gateway;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.congkhai.regulation.Regulations;

/**
 * The door: whoever passes has a readable path, a portal, a service, a trace, and no header with which to pretend to be the
 * gateway. Every answer goes out through here, the gateway's own problems included.
 */
final class DoorFilter implements WebFilter, Ordered {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> OUR_PREFIXES =
            List.of("x-congkhai-", "x-forwarded-", "x-original-", "x-rewrite-");
    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "x-real-ip",
            "connection",
            "proxy-connection",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "http2-settings");

    private final Portals portals;
    private final DoorKey key;
    private final Problems problems;
    private final ResponseHeaders responseHeaders;
    private final SecurityWatch watch;

    DoorFilter(Portals portals, DoorKey key, Problems problems, ResponseHeaders responseHeaders, SecurityWatch watch) {
        this.portals = portals;
        this.key = key;
        this.problems = problems;
        this.responseHeaders = responseHeaders;
        this.watch = watch;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long start = System.nanoTime();
        Trace trace = Trace.of(exchange.getRequest().getHeaders().getFirst(Trace.HEADER));
        var path = new PathSeen();
        responseHeaders.applyTo(exchange);
        return Mono.defer(() -> chain.filter(enter(exchange, trace, path)))
                .onErrorResume(failure -> problems.answer(exchange, trace, failure))
                .doFinally(end -> {
                    AccessLog.write(exchange, trace, path.seen, System.nanoTime() - start);
                    watch.answered(exchange, trace, path.seen);
                });
    }

    private ServerWebExchange enter(ServerWebExchange exchange, Trace trace, PathSeen seen) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().containsHeader(RequestTargets.UNREADABLE_HEADER)) throw Refusal.malformedPath();
        RequestPath path = RequestPath.of(request.getURI().getRawPath());
        seen.seen = path;
        if (!METHODS.contains(request.getMethod().name())) throw Refusal.wrongMethod();
        String host = hostOf(request);
        if (path.isUnder(RouteTable.ACTUATOR)) return ownEndpoint(exchange, host);
        String portal = portals.byHost(host).orElseThrow(Refusal::unknownHost);
        // Also a refusal by the door itself is one of this portal.
        new Visit(trace, path, portal, null).keepIn(exchange);
        Service service = destination(path, portal, request);
        new Visit(trace, path, portal, service).keepIn(exchange);
        exchange.getAttributes().put(ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE, true);
        return exchange.mutate()
                .request(request.mutate()
                        .headers(headers -> rewrite(headers, trace, portal, addressOf(request)))
                        .build())
                .build();
    }

    private static @Nullable Service destination(RequestPath path, String portal, ServerHttpRequest request) {
        boolean atCentre = portal.equals(Regulations.CENTRE);
        Service service = RouteTable.serviceOf(path).orElse(null);
        if (path.isUnder(RouteTable.OPERATIONS)) {
            if (!atCentre)
                throw request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                        ? Refusal.wrongPortal()
                        : Refusal.unauthenticated();
            // The lists of all services together are ours; nobody has the rest.
            if (service == null && path.segments().size() > 3) throw Refusal.notFound();
            return service;
        }
        if (RouteTable.isLogin(path)) return null;
        if (service == null || (service == Service.IDENTITY && !atCentre)) throw Refusal.notFound();
        return service;
    }

    /** Our health and metrics are for this machine; those of the services are not reached through the door at all. */
    private static ServerWebExchange ownEndpoint(ServerWebExchange exchange, String host) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        boolean near = remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress();
        if (!near || !LOCAL_NAMES.contains(Portals.nameOf(host))) throw Refusal.notFound();
        return exchange;
    }

    private static String hostOf(ServerHttpRequest request) {
        List<String> hosts = request.getHeaders().getOrEmpty(HttpHeaders.HOST);
        if (hosts.size() != 1) throw Refusal.of(400, "malformed", "Yêu cầu phải mang đúng một tên miền.");
        return hosts.getFirst();
    }

    private void rewrite(HttpHeaders headers, Trace trace, String portal, String client) {
        // First what the client calls hop-by-hop, so that it cannot name one of ours.
        for (String names : List.copyOf(headers.getOrEmpty(HttpHeaders.CONNECTION))) {
            for (String name : names.split(",")) {
                String named = name.strip().toLowerCase(Locale.ROOT);
                if (!named.isEmpty() && !named.equals("content-length") && !named.equals("host")) headers.remove(named);
            }
        }
        for (String name : List.copyOf(headers.headerNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (DROPPED.contains(lower) || OUR_PREFIXES.stream().anyMatch(lower::startsWith)) headers.remove(name);
        }
        headers.set(Trace.HEADER, trace.traceparent());
        headers.set(DoorKey.PORTAL_HEADER, key.sign(portal));
        headers.set(DoorKey.CLIENT_HEADER, client);
    }

    private static String addressOf(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }

    /** The path, for the access log also of a request that is refused after it was read. */
    private static final class PathSeen {
        private volatile @Nullable RequestPath seen;
    }
}
