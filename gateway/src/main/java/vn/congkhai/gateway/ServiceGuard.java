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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The circuit breaker of one process. It opens when half of the latest calls failed, and at once when a call waits and the
 * process gives no sign of life. While it is open the gateway asks the process itself, not at the cost of visitors, and lets
 * calls through again when it is ready; it closes after ten good ones, or after some good signs where nobody calls that often.
 */
final class ServiceGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceGuard.class);

    private static final Duration SUSPICION = Duration.ofMillis(300);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIALS = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int GOOD_SIGNS = 4;

    /** The breaker's own waiting never ends it: a trial by a visitor would hang with him. */
    private static final Duration UNTIL_WE_SAY_SO = Duration.ofDays(365);

    private final String name;
    private final URI address;
    private final CircuitBreaker breaker;
    private final LifeSigns lifeSigns;
    private final Disposable.Swap trial = Disposables.swap();
    private final Disposable.Swap watch = Disposables.swap();

    ServiceGuard(String name, URI address) {
        this.name = name;
        this.address = address;
        this.lifeSigns = new LifeSigns(address);
        this.breaker = CircuitBreaker.of(
                name,
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

    /** Of the process, as {@code ./portal status} shows it. */
    String name() {
        return name;
    }

    /** The address of a path at this process, given with its query as it stands in a request line. */
    URI at(String target) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + target);
    }

    State state() {
        return breaker.getState();
    }

    /** Whether the process answers and does not say that it is not ready; asked beside all calls. */
    Mono<Boolean> ready() {
        return lifeSigns.ready();
    }

    /** Asks steadily from now on, beside all calls, and opens the breaker while the process is not ready. */
    void watch() {
        watch.update(Flux.interval(BETWEEN_LOOKS)
                .onBackpressureDrop()
                .concatMap(look -> ready().filter(ready -> !ready), 0)
                .subscribe(notReady -> open()));
    }

    /** The leave to do a call, null while the breaker is open. */
    @Nullable
    Permit admit() {
        return breaker.tryAcquirePermission() ? new Permit(breaker) : null;
    }

    /** Does a call unless the breaker is open. */
    <T> Mono<T> call(Mono<T> call, Duration patience, ToIntFunction<@Nullable T> statusOf) {
        return Mono.defer(() -> {
            Permit permit = admit();
            return permit == null ? Mono.error(Refusal.unavailable()) : call(permit, call, patience, statusOf);
        });
    }

    /**
     * Does a call, and gives it up when the process is dead or slower than it may be.
     *
     * @param permit of this guard
     * @param patience how long a living service may take
     * @param statusOf HTTP status of the answer; those by which a service says that it cannot work count as failures, and are passed on
     * @return fails with {@link Refusal#unavailable()} if there is no answer, {@link Refusal#dead()} if there will be none
     */
    <T> Mono<T> call(Permit permit, Mono<T> call, Duration patience, ToIntFunction<@Nullable T> statusOf) {
        return Mono.firstWithSignal(call, this.<T>givingUp(patience))
                .doOnSuccess(answer -> permit.answered(statusOf.applyAsInt(answer)))
                .onErrorMap(failure -> failed(permit, Exceptions.unwrap(failure)))
                .doOnCancel(permit::abandoned);
    }

    @Override
    public void close() {
        watch.dispose();
        trial.dispose();
    }

    private <T> Mono<T> givingUp(Duration patience) {
        Mono<T> dead = Mono.defer(this::alive)
                .filter(alive -> !alive)
                .repeatWhenEmpty(again -> again.delayElements(BETWEEN_SIGNS))
                .flatMap(silent -> Mono.error(new NoAnswer("no sign of life")));
        Mono<T> slow = Mono.delay(patience.minus(SUSPICION))
                .flatMap(late -> Mono.error(new TooSlow("no answer in " + patience.toMillis() + " ms")));
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
            LOG.warn("{} is overloaded", name);
            permit.abandoned();
            return Refusal.unavailable();
        }
        LOG.warn("{} did not answer: {}", name, failure.toString());
        permit.failed(failure);
        alive().subscribe();
        return failure instanceof TooSlow ? Refusal.unavailable() : Refusal.dead();
    }

    private synchronized void open() {
        if (breaker.getState() != State.OPEN) breaker.transitionToOpenState();
    }

    private void changed(CircuitBreakerOnStateTransitionEvent event) {
        State now = event.getStateTransition().getToState();
        LOG.warn("the breaker of {} is {}", name, now);
        if (now == State.OPEN) {
            trial.update(Mono.delay(BETWEEN_TRIALS)
                    .then(Mono.defer(lifeSigns::ready))
                    .filter(ready -> ready)
                    .repeatWhenEmpty(again -> again)
                    .subscribe(ready -> breaker.transitionToHalfOpenState()));
        } else if (now == State.HALF_OPEN) {
            trial.update(Mono.delay(BETWEEN_TRIALS)
                    .then(Mono.defer(lifeSigns::ready))
                    .repeat(GOOD_SIGNS - 1)
                    .all(ready -> ready)
                    .subscribe(this::judge));
        }
    }

    /** The few calls that came since it was half-open decide with the signs of life, for as long as too few come to decide alone. */
    private synchronized void judge(boolean ready) {
        if (breaker.getState() != State.HALF_OPEN) return;
        CircuitBreaker.Metrics calls = breaker.getMetrics();
        boolean failing = calls.getNumberOfFailedCalls() > 0
                && 2 * calls.getNumberOfFailedCalls() >= calls.getNumberOfBufferedCalls();
        if (ready && !failing) breaker.transitionToClosedState();
        else breaker.transitionToOpenState();
    }

    /** A process that does not even say that it lives. */
    private static final class NoAnswer extends RuntimeException {
        NoAnswer(String message) {
            super(message, null, false, false);
        }
    }

    /** A process that lives and may still be at work. */
    private static final class TooSlow extends RuntimeException {
        TooSlow(String message) {
            super(message, null, false, false);
        }
    }
}
