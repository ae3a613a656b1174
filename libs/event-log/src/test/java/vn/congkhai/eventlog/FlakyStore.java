package vn.congkhai.eventlog;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A store behind a bad network: requests that never arrive, answers that never come back, requests that arrive when nobody waits
 * for them any more. Used by one appender at a time.
 */
final class FlakyStore implements CommitStore {
    /** Retries that do not make a test wait. */
    static final Pauses BRIEF = new Pauses() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void upTo(Duration longest) {
            Thread.onSpinWait();
        }
    };

    private static final Executor LATER = CompletableFuture.delayedExecutor(3, TimeUnit.MILLISECONDS);

    private final CommitStore store;
    private final Random random;
    private final List<CompletableFuture<Void>> late = new ArrayList<>();

    FlakyStore(CommitStore store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    /** Waits until everything that is still on its way has arrived. */
    void settle() {
        CompletableFuture.allOf(late.toArray(CompletableFuture[]::new)).join();
    }

    @Override
    public String epoch() {
        return store.epoch();
    }

    @Override
    public int insert(List<Commit> consecutive) {
        int dice = random.nextInt(10);
        if (dice == 0) throw new MongoException("never arrived");
        if (dice == 1) {
            late.add(CompletableFuture.runAsync(() -> store.insert(consecutive), LATER));
            throw new MongoException("arrives late");
        }
        int inserted = store.insert(consecutive);
        if (dice == 2) throw new MongoException("the answer is lost");
        return inserted;
    }

    @Override
    public Map<Long, Slot> slots(Collection<Long> positions) {
        maybeLost();
        return store.slots(positions);
    }

    @Override
    public List<Commit> at(Collection<Long> positions) {
        return store.at(positions);
    }

    @Override
    public List<Commit> holding(Collection<String> keys) {
        maybeLost();
        return store.holding(keys);
    }

    private void maybeLost() {
        if (random.nextInt(10) == 0) throw new MongoException("no answer");
    }
}
