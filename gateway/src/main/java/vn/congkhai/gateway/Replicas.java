package vn.congkhai.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The processes of one service, each under a guard of its own. Calls go round; a process whose breaker is open is passed over, so
 * that nobody waits for it.
 */
final class Replicas implements AutoCloseable {
    private static final int ONCE_MORE = 1;

    private final List<ServiceGuard> guards;
    private final AtomicInteger turn = new AtomicInteger();

    private Replicas(List<ServiceGuard> guards) {
        this.guards = guards;
    }

    /** Where there are several, each is asked steadily whether it is ready: another can answer, so no visitor has to find out. */
    static Replicas at(List<URI> addresses, Service service) {
        Replicas replicas = new Replicas(IntStream.range(0, addresses.size())
                .mapToObj(index -> new ServiceGuard(service.instance(index + 1), addresses.get(index)))
                .toList());
        if (addresses.size() > 1) replicas.guards.forEach(ServiceGuard::watch);
        return replicas;
    }

    List<ServiceGuard> all() {
        return guards;
    }

    ServiceGuard first() {
        return guards.getFirst();
    }

    /** For what only one of them can do; empty if none has the name. */
    Optional<Replicas> only(String name) {
        return guards.stream()
                .filter(guard -> guard.name().equals(name))
                .map(guard -> new Replicas(List.of(guard)))
                .findFirst();
    }

    /**
     * Has the call done by the one whose turn it is.
     *
     * @param call of the process behind a guard, made anew for each
     * @param repeatable whether it may be done once more by another if the first one was dead
     * @param patience how long a living process may take
     * @return fails with {@link Refusal#unavailable()} if all are out
     */
    <T> Mono<T> call(
            Function<ServiceGuard, Mono<T>> call,
            boolean repeatable,
            Duration patience,
            ToIntFunction<@Nullable T> statusOf) {
        return Mono.defer(() -> {
            int first = Math.floorMod(turn.getAndIncrement(), guards.size());
            Iterator<ServiceGuard> waiting = IntStream.range(first, first + guards.size())
                    .mapToObj(index -> guards.get(index % guards.size()))
                    .iterator();
            return next(
                    waiting,
                    repeatable ? ONCE_MORE : 0,
                    (guard, permit) -> guard.call(permit, call.apply(guard), patience, statusOf));
        });
    }

    private static <T> Mono<T> next(Iterator<ServiceGuard> waiting, int repetitions, Attempt<T> attempt) {
        while (waiting.hasNext()) {
            ServiceGuard guard = waiting.next();
            Permit permit = guard.admit();
            if (permit == null) continue;
            Mono<T> asked = attempt.of(guard, permit);
            if (repetitions == 0) return asked;
            return asked.onErrorResume(failure -> failure instanceof Refusal refusal && refusal.isOfTheDead()
                    ? next(waiting, repetitions - 1, attempt)
                    : Mono.error(failure));
        }
        return Mono.error(Refusal.unavailable());
    }

    @Override
    public void close() {
        guards.forEach(ServiceGuard::close);
    }

    /** A call with a breaker's leave. */
    @FunctionalInterface
    private interface Attempt<T> {
        Mono<T> of(ServiceGuard guard, Permit permit);
    }
}
