package vn.congkhai.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the door found out about a request.
 *
 * @param trace its trace
 * @param path where it goes
 * @param portal id of the portal whose host was asked
 * @param service who answers; none if the gateway does
 */
record Visit(
        Trace trace,
        RequestPath path,
        String portal,
        @Nullable Service service) {
    private static final String ATTRIBUTE = Visit.class.getName();

    /** Kept with the exchange for the filters after the door. */
    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** The visit of an exchange; none before the door has let it in. */
    static @Nullable Visit in(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** The visit of an exchange that is behind the door. */
    static Visit of(ServerWebExchange exchange) {
        Visit visit = in(exchange);
        if (visit == null) throw new IllegalStateException("nothing gets here but through the door");
        return visit;
    }
}
