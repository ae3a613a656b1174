package vn.congkhai.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers with RFC 9457 problem+json, or with a page where a browser asked for one. */
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final ProblemPage page;

    Problems(JsonMapper json, ProblemPage page) {
        this.json = json;
        this.page = page;
    }

    /** Answers the exchange for something that went wrong before the answer began; afterwards the connection can only be cut. */
    Mono<Void> answer(ServerWebExchange exchange, Trace trace, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            LOG.warn("an answer broke off: {}, trace {}", failure.toString(), trace.id());
            return Mono.error(failure);
        }
        Refusal refusal = refusalOf(failure, trace);
        SecurityWatch.refused(exchange, refusal.code());
        boolean html = wantsPage(exchange);
        byte[] body = html ? page.render(refusal, trace) : body(refusal, trace);
        HttpHeaders headers = response.getHeaders();
        List<String> vary = headers.getVary();
        headers.clear();
        headers.setVary(vary);
        headers.set(HttpHeaders.CONTENT_TYPE, html ? MediaType.TEXT_HTML_VALUE + ";charset=UTF-8" : MEDIA_TYPE);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.setContentLength(body.length);
        refusal.headers().forEach(headers::set);
        response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
        return response.writeWith(Mono.fromSupplier(() -> buffer(response, body)));
    }

    /** The JSON document of a refusal. */
    byte[] body(Refusal refusal, Trace trace) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:congkhai:problem:" + refusal.code());
        members.put("title", title(refusal.status()));
        members.put("status", refusal.status());
        members.put("detail", refusal.detail());
        members.put("code", refusal.code());
        members.put("traceId", trace.id());
        return json.writeValueAsBytes(members);
    }

    /** The Vietnamese title of a status. */
    static String title(int status) {
        return switch (status) {
            case 400 -> "Yêu cầu không hợp lệ";
            case 401 -> "Chưa đăng nhập";
            case 403 -> "Không được phép";
            case 404 -> "Không tìm thấy";
            case 405 -> "Phương thức không được hỗ trợ";
            case 413 -> "Dữ liệu quá lớn";
            case 414, 431 -> "Yêu cầu quá dài";
            case 503 -> "Dịch vụ tạm gián đoạn";
            default -> status >= 500 ? "Lỗi hệ thống" : "Yêu cầu không được chấp nhận";
        };
    }

    private static Refusal refusalOf(Throwable failure, Trace trace) {
        if (failure instanceof Refusal refusal) return refusal;
        if (failure instanceof ResponseStatusException status
                && status.getStatusCode().is4xxClientError()) {
            return switch (status.getStatusCode().value()) {
                case 404 -> Refusal.notFound();
                case 405 -> Refusal.wrongMethod();
                default -> Refusal.of(status.getStatusCode().value(), "malformed", "Yêu cầu không đọc được.");
            };
        }
        LOG.error("the gateway failed, trace {}", trace.id(), failure);
        return Refusal.of(500, "internal-error", "Cổng gặp lỗi, lỗi đã được ghi lại. Mời thử lại sau ít phút.");
    }

    private static boolean wantsPage(ServerWebExchange exchange) {
        @Nullable Visit visit = Visit.in(exchange);
        return asksForPage(exchange.getRequest())
                && (visit == null || !visit.path().isApi());
    }

    /** Whether a browser asks that wants to show something to a person. */
    static boolean asksForPage(ServerHttpRequest request) {
        String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    }

    private static DataBuffer buffer(ServerHttpResponse response, byte[] body) {
        return response.bufferFactory().wrap(body);
    }
}
