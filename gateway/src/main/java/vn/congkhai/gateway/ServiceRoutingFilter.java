package vn.congkhai.gateway;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/** Spring's routing, with connections of their own for uploads. */
final class ServiceRoutingFilter extends NettyRoutingFilter {
    private final ServiceClients clients;

    ServiceRoutingFilter(
            ServiceClients clients, ObjectProvider<List<HttpHeadersFilter>> headers, HttpClientProperties properties) {
        super(clients.messages(), headers, properties);
        this.clients = clients;
    }

    @Override
    protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
        BodyBound bound = RouteTable.bodyOf(
                exchange.getRequest().getMethod().name(), Visit.of(exchange).path());
        return bound.isStreamed() ? clients.uploads() : clients.messages();
    }
}
