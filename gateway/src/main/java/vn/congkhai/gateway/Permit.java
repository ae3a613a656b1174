package vn.congkhai.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call's leave of a breaker, given back once, with what became of the call. */
final class Permit {
    /** Bad gateway, unavailable, gateway timeout: the service is there but cannot work. Its other errors are its own. */
    private static final Set<Integer> CANNOT_WORK = Set.of(502, 503, 504);

    private final CircuitBreaker breaker;
    private final long start = System.nanoTime();
    private final AtomicBoolean given = new AtomicBoolean();

    Permit(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    void answered(int status) {
        if (CANNOT_WORK.contains(status)) failed(new IllegalStateException("answered " + status));
        else if (given.compareAndSet(false, true)) breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    void failed(Throwable failure) {
        if (given.compareAndSet(false, true)) breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
    }

    /** The call ended for a reason that says nothing about the service. */
    void abandoned() {
        if (given.compareAndSet(false, true)) breaker.releasePermission();
    }
}
