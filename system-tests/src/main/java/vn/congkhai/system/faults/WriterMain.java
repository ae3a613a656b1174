package vn.congkhai.system.faults;

import com.mongodb.MongoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.congkhai.system.faults.EventStore.UnansweredException;

/**
 * A writer until it is killed: {@code STORE URI}. It warms up and then waits for its orders, on its input: a line {@code NAME
 * CLOCK_OFFSET COMMANDS}, then the ids that its predecessor left unanswered, one a line. It takes those over and goes on with as many
 * commands of its own. It says {@code T id} before a command, {@code A id position} after it, and {@code U n} when n outcomes were
 * unclear and have been found out.
 */
public final class WriterMain {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int THREADS = 16;

    private final EventStore store;
    private final String name;
    private final int own;
    private final Queue<String> leftOver = new ConcurrentLinkedQueue<>();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong toldAmbiguous = new AtomicLong();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WriterMain(EventStore store, String name, int own) {
        this.store = store;
        this.name = name;
        this.own = own;
    }

    public static void main(String[] arguments) throws IOException {
        WrongClock clock = new WrongClock();
        String writer = "faults@localhost#" + ProcessHandle.current().pid();
        EventStore store = open(Stores.valueOf(arguments[0]), arguments[1], writer, clock);
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String orders = in.readLine();
            if (orders == null) System.exit(0);
            String[] words = orders.split(" ");
            clock.offset(Duration.parse(words[1]));
            WriterMain main = new WriterMain(store, words[0], Integer.parseInt(words[2]));
            in.lines().forEach(main.leftOver::add);
            main.write();
        }
        System.exit(0);
    }

    private void write() {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) pool.execute(this::work);
        }
    }

    private static EventStore open(Stores kind, String uri, String writer, Clock clock) {
        while (true) {
            try {
                EventStore store = kind.open(uri, writer, clock);
                store.next();
                return store;
            } catch (MongoException e) {
                // The server has been killed, too; it comes back.
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void work() {
        for (Command command = next(); command != null; command = next()) perform(command);
    }

    private @Nullable Command next() {
        String old = leftOver.poll();
        if (old != null) return new Command(old);
        long next = number.incrementAndGet();
        return next > own ? null : new Command(name + "." + next);
    }

    private void perform(Command command) {
        out.println("T " + command.id());
        while (true) {
            try {
                long position = store.perform(command);
                out.println("A " + command.id() + " " + position);
                long ambiguous = store.ambiguous();
                if (toldAmbiguous.getAndAccumulate(ambiguous, Math::max) < ambiguous) out.println("U " + ambiguous);
                return;
            } catch (UnansweredException e) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
