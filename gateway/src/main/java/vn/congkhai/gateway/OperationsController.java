package vn.congkhai.gateway;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an operator sees of the whole system. */
@RestController
@RequestMapping(RouteTable.OPERATIONS)
final class OperationsController {
    private static final int MOST_LINES = 500;

    private final Operations operations;
    private final SecurityLog security;

    OperationsController(Operations operations, SecurityLog security) {
        this.operations = operations;
        this.security = security;
    }

    /** What every process says of itself. */
    @GetMapping("/processes")
    Mono<ResponseEntity<byte[]>> processes(ServerHttpRequest request) {
        return operations.processes(request);
    }

    /** The latest checkpoints of every log, held against the log. */
    @GetMapping("/checkpoints")
    Mono<ResponseEntity<byte[]>> checkpoints(ServerHttpRequest request) {
        return operations.ask(Service.WITH_LOG, request);
    }

    /** Sign-ins and refusals, newest first. */
    @GetMapping("/security")
    Mono<ResponseEntity<?>> security(
            ServerHttpRequest request,
            @RequestParam(required = false) SecurityLine.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String portal,
            @RequestParam(required = false) @Nullable String account) {
        return operations.refusal(request).map(refusal -> {
            if (refusal.isPresent()) return refusal.get();
            List<SecurityLine> lines = security.latest(line -> (kind == null || kind == line.kind())
                    && (portal == null || portal.equals(line.portal()))
                    && (account == null || account.equals(line.account())));
            List<SecurityLine> shown = lines.subList(0, Math.min(MOST_LINES, lines.size()));
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(Map.of("items", shown, "total", lines.size()));
        });
    }

    /** Where every log stands. */
    @GetMapping("/logs")
    Mono<ResponseEntity<byte[]>> logs(ServerHttpRequest request) {
        return operations.ask(Service.WITH_LOG, request);
    }

    /** How far every projection is. */
    @GetMapping("/projections")
    Mono<ResponseEntity<byte[]>> projections(ServerHttpRequest request) {
        return operations.ask(Service.WITH_PROJECTIONS, request);
    }

    /** Messages that a consumer could not apply. */
    @GetMapping("/dead-letters")
    Mono<ResponseEntity<byte[]>> deadLetters(ServerHttpRequest request) {
        return operations.ask(Service.WITH_PROJECTIONS, request);
    }
}
