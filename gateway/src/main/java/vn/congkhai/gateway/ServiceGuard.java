package vn.congkhai.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * The circuit breaker of one service. It opens when half of the latest calls failed, and at once when a call waits and the
 * process gives no sign of life. While it is open the gateway asks the process itself, not at the cost of visitors, and lets
 * calls through again when it is ready.
 */
final class ServiceGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceGuard.class);

    private static final Duration SUSPICION = Duration.ofMillis(300);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIALS = Duration.ofMillis(500);

    /** The breaker's own waiting never ends it: a trial by a visitor would hang with him. */
    private static final Duration UNTIL_WE_SAY_SO = Duration.ofDays(365);

    private final Service service;
    private final CircuitBreaker breaker;
    private final LifeSigns lifeSigns;
    private final Disposable.Swap trial = Disposables.swap();

    ServiceGuard(Service service, URI address) {
        this.service = service;
        this.lifeSigns = new LifeSigns(address);
        this.breaker = CircuitBreaker.of(
                service.id(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(10)
                        .waitDurationInOpenState(UNTIL_WE_SAY_SO)
                        .build());
        breaker.getEventPublisher().onStateTransition(this::changed);
    }

    Service service() {
        return service;
    }

    State state() {
        return breaker.getState();
    }

    /** Whether the process answers and does not say that it is not ready; asked beside all calls. */
    Mono<Boolean> ready() {
        return lifeSigns.ready();
    }

    /**
     * Does a call unless the breaker is open, and gives it up when the service is dead or slower than it may be.
     *
     * @param patience how long a living service may take
     * @param statusOf HTTP status of the answer; those by which a service says that it cannot work count as failures, and are passed on
     * @return fails with {@link Refusal#unavailable()} if there is no answer
     */
    <T> Mono<T> call(Mono<T> call, Duration patience, ToIntFunction<@Nullable T> statusOf) {
        return Mono.defer(() -> {
            if (!breaker.tryAcquirePermission()) return Mono.error(Refusal.unavailable());
            var permit = new Permit(breaker);
            return Mono.firstWithSignal(call, this.<T>givingUp(patience))
                    .doOnSuccess(answer -> permit.answered(statusOf.applyAsInt(answer)))
                    .onErrorMap(failure -> failed(permit, Exceptions.unwrap(failure)))
                    .doOnCancel(permit::abandoned);
        });
    }

    @Override
    public void close() {
        trial.dispose();
    }

    private <T> Mono<T> givingUp(Duration patience) {
        Mono<T> dead = Mono.defer(this::alive)
                .filter(alive -> !alive)
                .repeatWhenEmpty(again -> again.delayElements(BETWEEN_SIGNS))
                .flatMap(silent -> Mono.error(new NoAnswer("no sign of life")));
        Mono<T> slow = Mono.delay(patience.minus(SUSPICION))
                .flatMap(late -> Mono.error(new NoAnswer("no answer in " + patience.toMillis() + " ms")));
        return Mono.delay(SUSPICION).then(Mono.firstWithSignal(dead, slow));
    }

    private Mono<Boolean> alive() {
        if (breaker.getState() == State.OPEN) return Mono.just(false);
        return lifeSigns.alive().doOnNext(alive -> {
            if (!alive) open();
        });
    }

    private Throwable failed(Permit permit, Throwable failure) {
        if (failure instanceof Refusal) {
            permit.abandoned();
            return failure;
        }
        if (failure instanceof TimeoutException) {
            // No connection was free: the gateway's limit, which says nothing about the service.
            LOG.warn("{} is overloaded", service.id());
            permit.abandoned();
            return Refusal.unavailable();
        }
        LOG.warn("{} did not answer: {}", service.id(), failure.toString());
        permit.failed(failure);
        alive().subscribe();
        return Refusal.unavailable();
    }

    private synchronized void open() {
        if (breaker.getState() != State.OPEN) breaker.transitionToOpenState();
    }

    private void changed(CircuitBreakerOnStateTransitionEvent event) {
        State now = event.getStateTransition().getToState();
        LOG.warn("the breaker of {} is {}", service.id(), now);
        if (now == State.OPEN) {
            trial.update(Mono.delay(BETWEEN_TRIALS)
                    .then(Mono.defer(lifeSigns::ready))
                    .filter(ready -> ready)
                    .repeatWhenEmpty(again -> again)
                    .subscribe(ready -> breaker.transitionToHalfOpenState()));
        }
    }

    /** A living connection without an answer, or a dead one. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(String message) {
            super(message, null, false, false);
        }
    }
}
