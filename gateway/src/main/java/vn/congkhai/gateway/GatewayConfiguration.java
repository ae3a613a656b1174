package vn.congkhai.gateway;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.regulation.Regulations;

/** How the parts of the gateway are put together. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json, new ProblemPage());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityLog securityLog(GatewayProperties properties, JsonMapper json, Clock clock) throws IOException {
        return new SecurityLog(properties.data(), json, clock);
    }

    @Bean
    SecurityWatch securityWatch(SecurityLog log, Clock clock) {
        return new SecurityWatch(log, clock);
    }

    @Bean
    DoorFilter doorFilter(GatewayProperties properties, Problems problems, SecurityWatch watch) {
        return new DoorFilter(
                new Portals(Regulations.load(properties.regulations()), properties.centreHosts()),
                new DoorKey(properties.doorKey(), Clock.systemUTC()),
                problems,
                new ResponseHeaders(properties.https()),
                watch);
    }

    @Bean
    SessionCookies sessionCookies(LoginProperties properties, JsonMapper json, Clock clock) {
        return new SessionCookies(properties, json, clock);
    }

    @Bean
    SessionFilter sessionFilter(SessionCookies cookies, SecurityWatch watch) {
        return new SessionFilter(cookies, watch);
    }

    @Bean
    Issuer issuer(LoginProperties properties, Clock clock) throws IOException {
        return new Issuer(properties, clock);
    }

    @Bean
    ServiceGuards serviceGuards(GatewayProperties properties) {
        return new ServiceGuards(properties);
    }

    @Bean
    ServiceClients serviceClients() {
        return ServiceClients.open();
    }

    /** In the place of the gateway's own client, which has one pool for everything. */
    @Bean
    HttpClient httpClient(ServiceClients clients) {
        return clients.messages();
    }

    @Bean
    ServiceRoutingFilter serviceRoutingFilter(
            ServiceClients clients, ObjectProvider<List<HttpHeadersFilter>> headers, HttpClientProperties properties) {
        return new ServiceRoutingFilter(clients, headers, properties);
    }

    /** Spring switches it off together with the routing that ServiceRoutingFilter replaces. */
    @Bean
    NettyWriteResponseFilter nettyWriteResponseFilter(ObjectProvider<List<HttpHeadersFilter>> headers) {
        return new NettyWriteResponseFilter(List.of(), headers);
    }

    @Bean
    ForwardingFilter forwardingFilter(ServiceGuards guards) {
        return new ForwardingFilter(guards);
    }

    @Bean
    Operations operations(ServiceGuards guards, ServiceClients clients, JsonMapper json) {
        return new Operations(guards, clients.messages(), json);
    }

    /** One route per service; the door has already looked the service up, and ForwardingFilter chooses among its replicas. */
    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, GatewayProperties properties) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (Service service : Service.values()) {
            routes.route(
                    service.id(),
                    route -> route.predicate(exchange -> goesTo(service, Visit.in(exchange)))
                            .uri(properties.addressesOf(service).getFirst()));
        }
        return routes.build();
    }

    private static boolean goesTo(Service service, @Nullable Visit visit) {
        return visit != null && visit.service() == service;
    }

    @Bean
    NettyServerCustomizer requestTargets(Problems problems) {
        return server -> server.doOnChannelInit((observer, channel, remote) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "congkhai.targets", new RequestTargets(problems)));
    }
}
