package vn.congkhai.kit.idempotency;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One lock per key, kept only while somebody wants it. */
final class KeyLocks {
    private final ConcurrentHashMap<String, Counted> locks = new ConcurrentHashMap<>();

    Held hold(String key) {
        Counted lock = locks.compute(key, (same, known) -> {
            Counted counted = known == null ? new Counted() : known;
            counted.wanted++;
            return counted;
        });
        lock.lock();
        return () -> {
            lock.unlock();
            locks.compute(key, (same, known) -> known == null || --known.wanted == 0 ? null : known);
        };
    }

    int size() {
        return locks.size();
    }

    /** A lock that is held. */
    @FunctionalInterface
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Counted extends ReentrantLock {
        /** Guarded by the map. */
        private int wanted;
    }
}
