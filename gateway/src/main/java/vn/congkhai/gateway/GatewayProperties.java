package vn.congkhai.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation says about its gateway.
 *
 * @param doorKey key by which the services know the gateway, base64 of at least 32 bytes
 * @param regulations directory of the portals' regulations
 * @param upstream where each service listens
 * @param centreHosts host names of the ICT centre, the list of portals
 * @param data directory of this process
 * @param https whether the public comes by https, here or at a proxy before the gateway
 */
@ConfigurationProperties("congkhai")
record GatewayProperties(
        String doorKey,
        Path regulations,
        Map<Service, URI> upstream,
        Set<String> centreHosts,
        Path data,
        boolean https) {

    GatewayProperties {
        upstream = Map.copyOf(upstream);
        centreHosts = Set.copyOf(centreHosts);
        Set<Service> missing = EnumSet.allOf(Service.class);
        missing.removeAll(upstream.keySet());
        if (!missing.isEmpty()) throw new IllegalArgumentException("congkhai.upstream has no address of " + missing);
    }

    /** Scheme, host and port of a service. */
    URI addressOf(Service service) {
        URI address = upstream.get(service);
        if (address == null) throw new IllegalStateException("checked when the record was made: " + service);
        return address;
    }
}
