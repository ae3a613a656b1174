package vn.congkhai.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Around the call of a service: the body within its bound, the call under the service's breaker. */
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
        BodyBound bound = RouteTable.bodyOf(exchange.getRequest().getMethod().name(), visit.path());
        return RequestBodies.admit(exchange, bound)
                .flatMap(admitted ->
                        guards.of(service).call(chain.filter(admitted), bound.patience(), nothing -> status(exchange)));
    }

    private static int status(ServerWebExchange exchange) {
        @Nullable HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? 0 : status.value();
    }
}
