package vn.congkhai.kit.operations;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What became of the rebuilds of one projection since this process began; for operators. */
public final class Rebuilds {
    private final AtomicLong givenUp = new AtomicLong();
    private volatile @Nullable Failed latest;

    /** When a rebuild was given up, and why. */
    public record Failed(Instant at, GivenUp.Reason reason) {}

    /** A rebuild begins: what became of the one before is no news any more. */
    public void begun() {
        latest = null;
    }

    /** The rebuild has come to nothing. */
    public void givenUp(Exception cause) {
        GivenUp.Reason reason = cause instanceof GivenUp known ? known.reason() : GivenUp.Reason.FAILED;
        latest = new Failed(Instant.now(), reason);
        givenUp.incrementAndGet();
    }

    /** The latest rebuild if it was given up. */
    public @Nullable Failed failed() {
        return latest;
    }

    /** How many were given up. */
    public long timesGivenUp() {
        return givenUp.get();
    }
}
