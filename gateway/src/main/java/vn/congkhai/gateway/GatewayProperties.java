package vn.congkhai.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation says about its gateway.
 *
 * @param doorKey key by which the services know the gateway, base64 of at least 32 bytes
 * @param regulations directory of the portals' regulations
 * @param upstream where each service listens; the order of its replicas is that of their names
 * @param centreHosts host names of the ICT centre, the list of portals
 * @param data directory of this process
 * @param https whether the public comes by https, here or at a proxy before the gateway
 */
@ConfigurationProperties("congkhai")
record GatewayProperties(
        String doorKey,
        Path regulations,
        Map<Service, List<URI>> upstream,
        Set<String> centreHosts,
        Path data,
        boolean https) {

    GatewayProperties {
        Map<Service, List<URI>> given = Map.copyOf(upstream);
        upstream = given;
        centreHosts = Set.copyOf(centreHosts);
        Set<Service> missing = EnumSet.allOf(Service.class);
        missing.removeIf(service -> !given.getOrDefault(service, List.of()).isEmpty());
        if (!missing.isEmpty()) throw new IllegalArgumentException("congkhai.upstream has no address of " + missing);
    }

    /** Scheme, host and port of every process of a service, at least one. */
    List<URI> addressesOf(Service service) {
        return upstream.getOrDefault(service, List.of());
    }
}
