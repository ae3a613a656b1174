package vn.congkhai.qa.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Bưu cục: takes what is ordered to the mail server, one letter after the other. A letter that the server would not take just now waits
 * longer and longer, up to a minute, while the others go on; while the server is away all wait, and nothing but letters does. A letter is settled when the server
 * has taken it; only a crash between the two repeats one, under the same Message-ID.
 */
public final class Post implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final MongoOutbox outbox;
    private final LetterWriter writer;
    private final Postman postman;
    private final Clock clock;
    private final PriorityBlockingQueue<Parcel> queue =
            new PriorityBlockingQueue<>(64, Comparator.comparingLong(Parcel::dueNanos));
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param writer writes a letter when its turn has come, empty where there is nobody to write to */
    public Post(MongoOutbox outbox, LetterWriter writer, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.postman = postman;
        this.clock = clock;
    }

    /** Writes the letter of an order. */
    @FunctionalInterface
    public interface LetterWriter {
        Optional<Letter> write(LetterOrder order);
    }

    private record Parcel(LetterOrder order, long dueNanos, int attempt) {}

    /** Takes an order; one that was given before is not taken twice. */
    public void order(LetterOrder order, Instant at) {
        if (outbox.order(order, at)) queue.add(new Parcel(order, System.nanoTime(), 1));
    }

    /** Notes what no mail can tell, for reception to do; what was noted before is not noted twice. */
    void byHand(LetterOrder order, Instant at) {
        outbox.byHand(order, at);
    }

    /** Nobody is left to be told anything of that question. */
    void forget(String question, Instant at) {
        outbox.forget(question, at);
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        thread = Thread.ofPlatform().name("post").start(this::work);
    }

    private void work() {
        boolean loaded = false;
        while (running) {
            try {
                if (!loaded) {
                    queue.clear();
                    for (LetterOrder order : outbox.waiting()) queue.add(new Parcel(order, System.nanoTime(), 1));
                    loaded = true;
                }
                Parcel parcel = queue.poll(200, TimeUnit.MILLISECONDS);
                if (parcel != null) handle(parcel);
            } catch (InterruptedException e) {
                running = false;
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) { // the database is away: what was in hand is read from there again
                LOG.warn("the post could not go on: {}", e.toString());
                loaded = false;
                pause(FIRST_PAUSE);
            }
        }
    }

    private void handle(Parcel parcel) throws InterruptedException {
        long early = parcel.dueNanos() - System.nanoTime();
        if (early > 0) {
            queue.add(parcel);
            TimeUnit.NANOSECONDS.sleep(Math.min(early, TimeUnit.MILLISECONDS.toNanos(50)));
            return;
        }
        LetterOrder order = parcel.order();
        Optional<Letter> letter = writer.write(order);
        if (letter.isEmpty()) {
            outbox.settle(order, MongoOutbox.Outcome.UNWANTED, clock.instant());
            return;
        }
        try {
            postman.deliver(letter.get());
            outbox.settle(order, MongoOutbox.Outcome.SENT, clock.instant());
        } catch (Postman.AddressRefused e) {
            outbox.settle(order, MongoOutbox.Outcome.REFUSED, clock.instant());
            LOG.warn("the mail server will not take letter {}", order.id());
        } catch (Postman.Later e) {
            if (e.serverIsAway()) {
                // Away for all: the letter keeps its place, and everybody waits until the server is tried again.
                LOG.warn("the mail server is away, {} letters wait: {}", queue.size() + 1, e.getMessage());
                queue.add(parcel);
                pause(AWAY);
                return;
            }
            Duration wait = FIRST_PAUSE.multipliedBy(1L << Math.min(parcel.attempt() - 1, 10));
            if (wait.compareTo(LONGEST_PAUSE) > 0) wait = LONGEST_PAUSE;
            LOG.warn("letter {} waits {} ms: {}", order.id(), wait.toMillis(), e.getMessage());
            queue.add(new Parcel(order, System.nanoTime() + wait.toNanos(), parcel.attempt() + 1));
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread current = thread;
        if (current == null) return;
        try {
            current.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** How many letters are waiting. */
    public int waiting() {
        return queue.size();
    }
}
