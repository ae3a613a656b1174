package vn.congkhai.gateway;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the body of a request in, within its bound, before or while it is forwarded. */
final class RequestBodies {
    /** A client that is told 413 before it has sent everything often sees only a broken connection; up to here it is heard out. */
    private static final long HEARD_OUT = 64L << 20;

    private static final Duration WHOLE_MESSAGE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_PARTS = Duration.ofSeconds(30);

    private RequestBodies() {}

    /**
     * The exchange with a body that is safe to forward.
     *
     * @return fails with {@link Refusal} 413 or 408
     */
    static Mono<ServerWebExchange> admit(ServerWebExchange exchange, BodyBound bound) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders headers = request.getHeaders();
        long announced = headers.getContentLength();
        if (announced == 0 || (announced < 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING))) {
            return Mono.just(exchange);
        }
        if (announced > HEARD_OUT) return Mono.error(Refusal.tooLarge(bound.bytes(), true));
        if (bound.isStreamed() && announced <= bound.bytes()) {
            return Mono.just(with(exchange, streamed(request, bound)));
        }
        return request.getBody()
                .reduceWith(() -> new Gathering(bound.bytes()), Gathering::add)
                .timeout(WHOLE_MESSAGE, Mono.error(Refusal.tooSlow()))
                .map(gathering -> with(exchange, gathered(request, gathering.whole())));
    }

    private static ServerWebExchange with(ServerWebExchange exchange, ServerHttpRequest request) {
        return exchange.mutate().request(request).build();
    }

    private static ServerHttpRequest gathered(ServerHttpRequest request, byte[] body) {
        var headers = new HttpHeaders();
        headers.addAll(request.getHeaders());
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.setContentLength(body.length);
        return new ServerHttpRequestDecorator(request) {
            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }

            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
            }
        };
    }

    private static ServerHttpRequest streamed(ServerHttpRequest request, BodyBound bound) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var received = new AtomicLong();
                return super.getBody()
                        .timeout(BETWEEN_PARTS, Mono.error(Refusal.tooSlow()))
                        .doOnNext(part -> {
                            if (received.addAndGet(part.readableByteCount()) > bound.bytes()) {
                                DataBufferUtils.release(part);
                                throw Refusal.tooLarge(bound.bytes(), true);
                            }
                        });
            }
        };
    }

    /** Collects up to the bound; beyond it only counts. */
    private static final class Gathering {
        private final long bound;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long total;

        Gathering(long bound) {
            this.bound = bound;
        }

        Gathering add(DataBuffer part) {
            try {
                total += part.readableByteCount();
                if (total > HEARD_OUT) throw Refusal.tooLarge(bound, true);
                if (total <= bound) bytes.writeBytes(read(part));
                return this;
            } finally {
                DataBufferUtils.release(part);
            }
        }

        byte[] whole() {
            if (total > bound) throw Refusal.tooLarge(bound, false);
            return bytes.toByteArray();
        }

        private static byte[] read(DataBuffer part) {
            byte[] read = new byte[part.readableByteCount()];
            part.read(read);
            return read;
        }
    }
}
