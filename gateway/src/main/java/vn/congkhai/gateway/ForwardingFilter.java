package vn.congkhai.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Around the call of a service: the body within its bound, the call at one of its processes, under the breaker of that one. */
final class ForwardingFilter implements GlobalFilter, Ordered {
    private final ServiceGuards guards;

    ForwardingFilter(ServiceGuards guards) {
        this.guards = guards;
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Visit visit = Visit.of(exchange);
        Service service = visit.service();
        if (service == null) return chain.filter(exchange);
        Replicas replicas = replicas(service, visit.path());
        HttpMethod method = exchange.getRequest().getMethod();
        BodyBound bound = RouteTable.bodyOf(method.name(), visit.path());
        return RequestBodies.admit(exchange, bound)
                .flatMap(admitted -> replicas.call(
                        guard -> Mono.defer(() -> chain.filter(aimedAt(guard, admitted))),
                        HttpMethod.GET.equals(method),
                        bound.patience(),
                        nothing -> status(exchange)));
    }

    private Replicas replicas(Service service, RequestPath path) {
        Replicas all = guards.of(service);
        return RouteTable.instanceNamedBy(path)
                .map(name -> all.only(name).orElseThrow(Refusal::notFound))
                .orElse(all);
    }

    /** Also after a call that came to nothing; then nothing of it may remain. */
    private static ServerWebExchange aimedAt(ServiceGuard guard, ServerWebExchange exchange) {
        ServerWebExchangeUtils.reset(exchange);
        URI asked = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        exchange.getAttributes()
                .put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, guard.at(asked.getRawPath() + query));
        return exchange;
    }

    private static int status(ServerWebExchange exchange) {
        @Nullable HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? 0 : status.value();
    }
}
