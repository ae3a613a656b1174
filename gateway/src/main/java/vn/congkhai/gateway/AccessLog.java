package vn.congkhai.gateway;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;

/** One line per request, without query and without question codes. */
final class AccessLog {
    /** As nginx writes it: the client was gone before there was an answer. */
    private static final int CLIENT_GONE = 499;

    private static final Logger LOG = LoggerFactory.getLogger("vn.congkhai.access");

    private AccessLog() {}

    static void write(ServerWebExchange exchange, Trace trace, @Nullable RequestPath path, long nanos) {
        String shown = path == null ? "(refused)" : path.masked();
        // Probes come every second and say nothing.
        var line = shown.startsWith(RouteTable.ACTUATOR) ? LOG.atDebug() : LOG.atInfo();
        Visit visit = Visit.in(exchange);
        if (visit != null) line = line.addKeyValue("portal", visit.portal());
        if (visit != null && visit.service() != null)
            line = line.addKeyValue("service", visit.service().id());
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        String method = exchange.getRequest().getMethod().name();
        line.addKeyValue("traceId", trace.id())
                .addKeyValue("method", method)
                .addKeyValue("path", shown)
                .addKeyValue("status", status == null ? CLIENT_GONE : status.value())
                .addKeyValue("ms", millis)
                .log("{} {}", method, shown);
    }
}
