package vn.congkhai.system.faults;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;

/**
 * Four writers, two of them with clocks that are five seconds wrong, one of them killed every second; the server killed twice in
 * the middle of what it does; a reader that follows all the time. At the end everybody is killed, and one last client finishes
 * what nobody has answered.
 */
public final class FaultRun {
    /** A run with fewer of any of these proves nothing and does not count. */
    public static final int KILLS_TO_COUNT = 15;

    /** Acknowledged commits. */
    public static final int ACKS_TO_COUNT = 2_000;

    private static final Logger LOG = Logger.getLogger(FaultRun.class.getName());
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final int REHEARSED = 40;

    /** So much must have been acknowledged since the last kill before the server is killed: it dies while it works. */
    private static final int BUSY = 80;

    /** How many times longer than asked for a run may go on until it has seen enough. */
    private static final int EXTENSIONS = 6;

    private static final List<String> CLOCKS = List.of("PT5S", "PT-5S", "PT0S", "PT0S");

    private final Stores kind;
    private final Random random;
    private final int seconds;
    private final Witness witness = new Witness();
    private final List<String> seen = new ArrayList<>();
    private int kills;
    private int serverKills;
    private volatile boolean over;

    private FaultRun(Stores kind, long seed, int seconds) {
        this.kind = kind;
        this.random = new Random(seed);
        this.seconds = seconds;
    }

    /**
     * Runs and looks.
     *
     * @param seconds for which writers and server are killed at least; a run of ours goes on until an outcome has been unclear and, if it
     *     is a long one, until it counts
     */
    public static FaultReport run(Stores kind, long seed, int seconds) throws IOException {
        LOG.info(kind + ", seed " + seed);
        Path directory = Files.createTempDirectory("congkhai-faults");
        try (DatabaseServer server = new DatabaseServer(directory.resolve("faults.mv"))) {
            return new FaultRun(kind, seed, seconds).run(seed, server, directory.resolve("writer.jsa"));
        }
    }

    private FaultReport run(long seed, DatabaseServer server, Path archive) {
        List<Writer> writers = new ArrayList<>();
        try (EventStore reading = kind.open(server.uri(), "faults@localhost#reader", Clock.systemUTC());
                Launcher launcher = new Launcher(kind, server.uri(), archive)) {
            Thread reader = Thread.ofPlatform().name("reader").start(() -> follow(reading));
            Writer.rehearse(launcher, witness, REHEARSED);
            for (String clock : CLOCKS) {
                writers.add(Writer.start(launcher, writers.size(), clock, witness));
            }
            awaitAnswers(2 * REHEARSED);
            disturb(server, writers);
            writers.forEach(Writer::stop);
            server.killAndRestart();
            writers.forEach(Writer::finish);
            over = true;
            reader.join();
            catchUp(reading);
            return look(seed, server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            over = true;
            writers.forEach(Writer::stop);
        }
    }

    /** Nothing is shown by killing who has not begun. */
    private void awaitAnswers(int acknowledged) {
        long begin = System.nanoTime();
        while (witness.acknowledged().size() < acknowledged) {
            if (System.nanoTime() - begin > PATIENCE) throw new IllegalStateException("no writer gets an answer");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void disturb(DatabaseServer server, List<Writer> writers) {
        long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (int second = 0; second < seconds || isTooQuiet(second); second++) {
            LockSupport.parkNanos(Math.max(1, next - System.nanoTime()));
            next += TimeUnit.SECONDS.toNanos(1);
            writers.get(random.nextInt(writers.size())).killAndReplace();
            kills++;
            if (second % seconds == seconds / 3 || second % seconds == 2 * seconds / 3) {
                awaitAnswers(witness.acknowledged().size() + BUSY);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(400)));
                server.killAndRestart();
                serverKills++;
                next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            }
        }
    }

    /** Where the server dies is chance; a run in which nobody was left without an answer, or few with one, proves nothing yet. */
    private boolean isTooQuiet(int second) {
        if (kind != Stores.COMMIT_LOG || second >= seconds * EXTENSIONS) return false;
        return witness.ambiguous() == 0
                || (second >= KILLS_TO_COUNT && witness.acknowledged().size() < ACKS_TO_COUNT);
    }

    private void follow(EventStore reading) {
        while (!over) {
            try {
                List<String> more = reading.next();
                seen.addAll(more);
                if (more.isEmpty()) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            } catch (MongoException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void catchUp(EventStore reading) {
        for (List<String> more = reading.next(); !more.isEmpty(); more = reading.next()) seen.addAll(more);
    }

    private FaultReport look(long seed, DatabaseServer server) {
        try (MongoClient client = Stores.client(server.uri())) {
            var database = client.getDatabase(Stores.DATABASE);
            Findings findings = switch (kind) {
                case COMMIT_LOG -> new RawCommits(database.getCollection("commits")).check(witness, seen);
                case AXON_MONGO -> new RawDomainEvents(database.getCollection("domainevents")).check(witness, seen);
            };
            return new FaultReport(
                    kind, seed, kills, serverKills, witness.acknowledged().size(), witness.ambiguous(), findings.all());
        }
    }
}
