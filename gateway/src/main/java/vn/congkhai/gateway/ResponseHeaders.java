package vn.congkhai.gateway;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What every answer says to browsers, whichever service it comes from. */
final class ResponseHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAMES = "frame-ancestors 'none'";
    private static final String STRICT_POLICY =
            "default-src 'self'; base-uri 'self'; form-action 'self'; " + FRAMES + "; object-src 'none'";
    private static final List<String> NOBODYS_BUSINESS = List.of("Server", "X-Powered-By", "Keep-Alive");

    private static final String ENDED = ResponseHeaders.class.getName() + ".ended";

    private final boolean https;

    ResponseHeaders(boolean https) {
        this.https = https;
    }

    /** Whether the service says that this person has no part in the portal any more. */
    static boolean saysSessionEnded(ServerWebExchange exchange) {
        return exchange.getAttribute(ENDED) != null;
    }

    void applyTo(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> {
            takeOurs(exchange, response.getHeaders());
            complete(response.getHeaders());
            return Mono.empty();
        });
    }

    /** What services tell the gateway is nobody else's business. */
    private static void takeOurs(ServerWebExchange exchange, HttpHeaders headers) {
        String problem = headers.getFirst("X-Congkhai-Problem");
        if (problem != null) SecurityWatch.refusedByService(exchange, problem);
        if ("ended".equals(headers.getFirst("X-Congkhai-Session")))
            exchange.getAttributes().put(ENDED, true);
        for (String name : List.copyOf(headers.headerNames())) {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-congkhai-")) headers.remove(name);
        }
    }

    private void complete(HttpHeaders headers) {
        NOBODYS_BUSINESS.forEach(headers::remove);
        String policy = headers.getFirst(POLICY);
        if (policy == null) headers.set(POLICY, STRICT_POLICY);
        else if (!policy.contains("frame-ancestors")) headers.set(POLICY, policy + "; " + FRAMES);
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "same-origin");
        // Over http browsers must ignore it, and a local installation has only http.
        if (https) headers.set("Strict-Transport-Security", "max-age=31536000");
        if (isText(contentType(headers)) && !headers.getVary().contains(HttpHeaders.ACCEPT_ENCODING)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) headers.set(name, value);
    }

    /** What the server compresses when it is asked to, see server.compression. */
    private static boolean isText(@Nullable String type) {
        return type != null
                && (type.startsWith("text/")
                        || type.contains("json")
                        || type.contains("xml")
                        || type.contains("javascript"));
    }

    private static @Nullable String contentType(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null ? null : type.toLowerCase(Locale.ROOT);
    }
}
