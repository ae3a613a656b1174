package vn.congkhai.eventlog;

import static vn.congkhai.eventlog.LogFixture.NOON;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * One simulated run: three writers with clocks that disagree, each with commands of its own on shared aggregates, one reader. A
 * client whose command was not answered sends it again with the same commit id; one without a commit id decides again only if it
 * was told that nothing has happened.
 */
final class Schedule {
    private static final int WRITERS = 3;
    private static final int COMMANDS = 4;
    private static final int AGGREGATES = 3;

    /** Makes the writer under test from the honest one's parts. */
    interface Making {
        SlotWriter make(Simulation.SimulatedProcess process, Clock clock, AppendMeters meters);
    }

    private static final class Command {
        final String tag;
        final boolean hasId;
        boolean over;

        Command(String tag, boolean hasId) {
            this.tag = tag;
            this.hasId = hasId;
        }
    }

    private final Simulation simulation;
    private final Making making;
    private final AppendMeters meters = new AppendMeters(new SimpleMeterRegistry());
    private final List<Commit> acknowledged = new ArrayList<>();
    private final List<List<Commit>> reads = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();

    private Schedule(long seed, Making making) {
        this.simulation = new Simulation(new Random(seed));
        this.making = making;
    }

    /** The rules as they are. */
    static SlotWriter honest(Simulation.SimulatedProcess process, Clock clock, AppendMeters meters) {
        return new SlotWriter(process.store(false, true), "w", clock, process, meters);
    }

    /** @return how many outcomes were unclear */
    static int run(long seed, Making making) {
        Schedule schedule = new Schedule(seed, making);
        try {
            return schedule.run();
        } catch (Violation violation) {
            violation.addSuppressed(new AssertionError("seed " + seed));
            throw violation;
        }
    }

    private int run() {
        for (int writer = 0; writer < WRITERS; writer++) {
            Clock clock = Clock.offset(LogFixture.AT_NOON, Duration.ofSeconds(5L * (writer - 1)));
            List<Command> own = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                own.add(new Command(writer + "." + i, simulation.random().nextBoolean()));
            }
            commands.addAll(own);
            simulation.start(process -> write(process, clock, own));
        }
        simulation.start(this::read);
        simulation.run();
        check();
        return simulation.unclear();
    }

    private void write(Simulation.SimulatedProcess process, Clock clock, List<Command> own) {
        SlotWriter writer = making.make(process, clock, meters);
        while (own.stream().anyMatch(command -> !command.over)) {
            List<Command> open = own.stream().filter(command -> !command.over).toList();
            Map<Command, Append> batch = new HashMap<>();
            List<Append> appends = new ArrayList<>();
            for (Command command : open.subList(0, 1 + simulation.random().nextInt(open.size()))) {
                if (!command.hasId) command.over = true;
                Append append = new Append(decide(process, command));
                batch.put(command, append);
                appends.add(append);
            }
            writer.write(appends);
            batch.forEach(this::answer);
        }
    }

    private PendingCommit decide(Simulation.SimulatedProcess process, Command command) {
        String aggregate = "agg" + simulation.random().nextInt(AGGREGATES);
        long next = patiently(() -> length(process.store(false, true), aggregate));
        PendingEvent[] events = LongStream.range(
                        next, next + 1 + simulation.random().nextInt(2))
                .mapToObj(sequence -> new PendingEvent(
                        command.tag + "-" + sequence,
                        "t",
                        1,
                        aggregate,
                        sequence,
                        NOON,
                        "{}",
                        Map.of("c", command.tag)))
                .toArray(PendingEvent[]::new);
        return LogFixture.commit(command.hasId ? command.tag : null, events);
    }

    private static long length(CommitStore store, String aggregate) {
        List<String> keys = LongStream.range(0, 64)
                .mapToObj(sequence -> CommitDocuments.aggregateKey(aggregate, sequence))
                .toList();
        return store.holding(keys).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.aggregateId().equals(aggregate))
                .count();
    }

    private void answer(Command command, Append append) {
        try {
            Commit commit = append.await();
            acknowledged.add(commit);
            command.over = true;
        } catch (AlreadyCommittedException e) {
            acknowledged.add(e.commit());
            command.over = true;
        } catch (SequenceTakenException e) {
            // Told that nothing has happened: decides again, whether it has an id or not.
            command.over = false;
        } catch (LogUnavailableException e) {
            // Without an id it must not try again, with one it may.
        }
    }

    private void read(Simulation.SimulatedProcess process) {
        CommitStore store = process.store(false, true);
        List<Commit> seen = new ArrayList<>();
        reads.add(seen);
        for (int i = 0; i < 12; i++) {
            List<Long> ask =
                    LongStream.range(seen.size() + 1, seen.size() + 4L).boxed().toList();
            for (Commit commit : patiently(() -> store.at(ask))) {
                if (commit.position() != seen.size() + 1) break;
                seen.add(commit);
            }
        }
    }

    private static <T> T patiently(java.util.function.Supplier<T> reading) {
        while (true) {
            try {
                return reading.get();
            } catch (MongoException e) {
                // a lost answer to a question: asked again
            }
        }
    }

    private void check() {
        List<Commit> log = simulation.committed();
        Invariants.hold(simulationEpoch(), log);
        Invariants.present(acknowledged, log);
        reads.forEach(seen -> Invariants.prefix(seen, log));
        Map<String, Integer> times = new HashMap<>();
        for (Commit commit : log) {
            times.merge(commit.events().getFirst().meta().get("c"), 1, Integer::sum);
        }
        for (Command command : commands) {
            int there = times.getOrDefault(command.tag, 0);
            if (there > 1) throw new Violation("I5", "the command " + command.tag + " is there " + there + " times");
            if (there == 0 && command.hasId) throw new Violation("I4", "the command " + command.tag + " is lost");
        }
    }

    private static String simulationEpoch() {
        return new FakeReplicaSet().epoch();
    }
}
