package vn.congkhai.kit.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import vn.congkhai.kit.problem.ProblemException;

/**
 * The current value of every key of compacted topics, in memory. The service is not ready, and asking is answered with 503, before
 * everything that was in the topics at the start has been read. Of two events of one key the one with the higher log position counts.
 */
public final class CompactedTable<V> implements SmartLifecycle {
    private final ConcurrentHashMap<String, Entry<V>> entries = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final TopicFollower follower;

    CompactedTable(Function<TopicListener, TopicFollower> follower, Function<IncomingEvent, V> value) {
        this.follower = follower.apply(new TopicListener() {
            @Override
            public void on(List<IncomingEvent> events) {
                events.forEach(event -> apply(event, value));
                if (isLoaded()) listeners.forEach(Runnable::run);
            }

            @Override
            public void caughtUp() {
                listeners.forEach(Runnable::run);
            }
        });
    }

    /** The current value of a key. */
    public Optional<V> get(String key) {
        requireLoaded();
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** A copy of everything. */
    public Map<String, V> all() {
        requireLoaded();
        var all = new java.util.HashMap<String, V>();
        entries.forEach((key, entry) -> all.put(key, entry.value()));
        return Map.copyOf(all);
    }

    /** Whether everything that was there at the start has been read. */
    public boolean isLoaded() {
        return follower.isCaughtUp();
    }

    /**
     * Runs once when everything that was there at the start has been read, and after every batch that came later; in the thread
     * that fills the table, which waits for it. To be said before the table starts.
     */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /** The follower that fills it. */
    public TopicFollower follower() {
        return follower;
    }

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public void stop() {
        follower.stop();
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }

    private void apply(IncomingEvent event, Function<IncomingEvent, V> value) {
        V applied = value.apply(event);
        entries.merge(
                event.key(),
                new Entry<>(event.epoch(), event.position(), applied),
                (old, fresh) -> old.isNewerThan(fresh) ? old : fresh);
    }

    private void requireLoaded() {
        if (!isLoaded())
            throw ProblemException.of(
                            503, "service-unavailable", "Dịch vụ đang khởi động, vui lòng thử lại sau ít giây.")
                    .header("Retry-After", "2");
    }

    private record Entry<V>(String epoch, long position, V value) {
        boolean isNewerThan(Entry<V> other) {
            return epoch.equals(other.epoch) && position > other.position;
        }
    }
}
