package vn.congkhai.qa.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.kit.problem.ProblemException;

/** So many times within so long, by address. */
public final class Window {
    private static final int TOO_MANY_ADDRESSES = 10_000;

    private final int most;
    private final Duration length;
    private final Clock clock;
    private final boolean applies;
    private final ConcurrentHashMap<String, Deque<Instant>> times = new ConcurrentHashMap<>();

    Window(int most, Duration length, Clock clock, boolean applies) {
        this.most = most;
        this.length = length;
        this.clock = clock;
        this.applies = applies;
    }

    /** Whether an address has used up what it may. */
    public boolean isFull(String client) {
        if (!applies) return false;
        Instant since = clock.instant().minus(length);
        Deque<Instant> known = times.get(client);
        return known != null && known.stream().filter(since::isBefore).count() >= most;
    }

    /** Counts once. */
    public void count(String client) {
        if (!applies) return;
        Instant now = clock.instant();
        if (times.size() > TOO_MANY_ADDRESSES) {
            times.values().removeIf(old -> old.getLast().isBefore(now.minus(length)));
        }
        times.compute(client, (address, known) -> {
            Deque<Instant> kept = known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
            kept.addLast(now);
            while (kept.size() > most) kept.removeFirst();
            return kept;
        });
    }

    /**
     * Refuses an address that has used up what it may.
     *
     * @throws ProblemException 429 too-many-requests
     */
    public void check(String client) {
        if (!isFull(client)) return;
        throw ProblemException.of(
                        429, "too-many-requests", "Quá nhiều lần thử từ địa chỉ mạng này, xin thử lại sau ít phút.")
                .header("Retry-After", Long.toString(length.toSeconds()));
    }

    /**
     * Counts once, unless the address has used up what it may.
     *
     * @throws ProblemException 429 too-many-requests
     */
    public void require(String client) {
        check(client);
        count(client);
    }
}
