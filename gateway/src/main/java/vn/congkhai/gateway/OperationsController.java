package vn.congkhai.gateway;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an operator sees of the whole system. */
@RestController
@RequestMapping(RouteTable.OPERATIONS)
final class OperationsController {
    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
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
