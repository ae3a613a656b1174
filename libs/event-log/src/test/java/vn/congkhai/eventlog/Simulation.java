package vn.congkhai.eventlog;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writers and readers on a fake replica set, one step at a time, every choice drawn from one seed: which request arrives, which
 * answer is lost or late, when a majority catches up, when another primary is elected, who is killed.
 */
final class Simulation {
    private static final int FAULTY_STEPS = 250;
    private static final int TOO_MANY_STEPS = 20_000;

    /** A process that was killed: nothing of its own runs any more. */
    private static final class Killed extends Error {}

    /** A request on its way, seen from the network. */
    private static final class Request {
        final @Nullable List<Commit> commits;
        final @Nullable Function<FakeReplicaSet.View, Object> reading;
        final boolean local;
        final boolean ordered;
        FakeReplicaSet.@Nullable Member at;

        @Nullable
        Object answer;

        Request(
                @Nullable List<Commit> commits,
                @Nullable Function<FakeReplicaSet.View, Object> reading,
                boolean local,
                boolean ordered) {
            this.commits = commits;
            this.reading = reading;
            this.local = local;
            this.ordered = ordered;
        }

        boolean durable() {
            if (commits == null) return true;
            return ordered ? at.majorityHas(commits.subList(0, (Integer) answer)) : at.unreplicated() == 0;
        }
    }

    /** A process: runs only between two steps, and never at the same time as another. */
    final class SimulatedProcess implements Pauses {
        private final Semaphore go = new Semaphore(0);
        private final Consumer<SimulatedProcess> program;
        private @Nullable Request waiting;
        private @Nullable Throwable failure;
        private boolean ended;

        SimulatedProcess(Consumer<SimulatedProcess> program) {
            this.program = program;
            Thread.ofVirtual().start(() -> {
                go.acquireUninterruptibly();
                try {
                    if (failure == null) program.accept(this);
                } catch (Killed | RuntimeException | Violation e) {
                    if (!(e instanceof Killed)) crashed = e;
                } finally {
                    ended = true;
                    scheduler.release();
                }
            });
        }

        private Object call(@Nullable Request request) {
            waiting = request;
            if (request != null) network.add(request);
            scheduler.release();
            go.acquireUninterruptibly();
            waiting = null;
            Throwable thrown = failure;
            failure = null;
            if (thrown instanceof Killed killed) throw killed;
            if (thrown instanceof MongoException lost) throw lost;
            return request == null ? "" : request.answer;
        }

        private void resume(@Nullable Throwable with) {
            failure = with;
            go.release();
            scheduler.acquireUninterruptibly();
        }

        @Override
        public long nanoTime() {
            return steps * 1_000_000L;
        }

        @Override
        public void upTo(Duration longest) {
            call(null);
        }

        CommitStore store(boolean local, boolean ordered) {
            return new SimulatedStore(this, local, ordered);
        }
    }

    private record SimulatedStore(SimulatedProcess process, boolean local, boolean ordered, String epoch)
            implements CommitStore {
        SimulatedStore(SimulatedProcess process, boolean local, boolean ordered) {
            this(process, local, ordered, EPOCH);
        }

        @Override
        public int insert(List<Commit> consecutive) {
            return (Integer) process.call(new Request(consecutive, null, false, ordered));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map<Long, Slot> slots(Collection<Long> positions) {
            return (Map<Long, Slot>) read(view -> view.slots(positions));
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<Commit> at(Collection<Long> positions) {
            return (List<Commit>) read(view -> view.at(positions));
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<Commit> holding(Collection<String> keys) {
            return (List<Commit>) read(view -> view.holding(keys));
        }

        private Object read(Function<FakeReplicaSet.View, Object> reading) {
            return process.call(new Request(null, reading, local, true));
        }
    }

    private static final String EPOCH = new FakeReplicaSet().epoch();

    private final Random random;
    private final FakeReplicaSet servers = new FakeReplicaSet();
    private final Semaphore scheduler = new Semaphore(0);
    private final List<Request> network = new ArrayList<>();
    private final List<SimulatedProcess> processes = new ArrayList<>();
    private @Nullable Throwable crashed;
    private final Invariants invariants = new Invariants(EPOCH);
    private List<Commit> lastSeen = List.of();
    private long steps;
    private int unclear;

    Simulation(Random random) {
        this.random = random;
    }

    void start(Consumer<SimulatedProcess> program) {
        processes.add(new SimulatedProcess(program));
    }

    Random random() {
        return random;
    }

    /** What a majority has at last. */
    List<Commit> committed() {
        return servers.committed();
    }

    int unclear() {
        return unclear;
    }

    void run() {
        while (processes.stream().anyMatch(process -> !process.ended)) {
            if (++steps > TOO_MANY_STEPS) throw new Violation("progress", "nothing ends");
            step();
            if (crashed instanceof Violation violation) throw violation;
            if (crashed != null) throw new IllegalStateException(crashed);
        }
        // What is still on its way arrives after everybody has gone.
        network.stream().filter(request -> request.at == null).toList().forEach(this::deliver);
        servers.replicate(Integer.MAX_VALUE >> 1);
        watchMajority();
    }

    private void step() {
        int dice = random.nextInt(100);
        if (steps < FAULTY_STEPS && dice < 14) fault(dice);
        else if (dice < 34) replicate();
        else if (dice < 60) deliverOne();
        else if (dice < 80) answerOne();
        else resumeOne();
    }

    private void fault(int dice) {
        if (dice < 3) {
            if (servers.deposed() == null)
                servers.elect(random.nextInt(servers.primary().unreplicated() + 1));
        } else if (dice < 5) {
            stepDown();
        } else if (dice < 12) {
            pick(live().filter(process -> process.waiting != null)).ifPresent(this::lose);
        } else if (dice == 12) {
            pick(live()).ifPresent(this::kill);
        }
    }

    /** The answer is lost; the request may still arrive, even much later. */
    private void lose(SimulatedProcess process) {
        Request request = process.waiting;
        if (request.commits != null) unclear++;
        if (request.at != null || random.nextBoolean()) network.remove(request);
        process.resume(new MongoException("no answer"));
    }

    private void kill(SimulatedProcess process) {
        process.resume(new Killed());
        processes.remove(process);
        start(process.program);
    }

    private void stepDown() {
        FakeReplicaSet.Member deposed = servers.deposed();
        if (deposed == null) return;
        servers.depose();
        for (SimulatedProcess process : live().toList()) {
            if (process.waiting != null && process.waiting.at == deposed) lose(process);
        }
    }

    private void replicate() {
        servers.replicate(1 + random.nextInt(3));
        watchMajority();
    }

    /** I7 from the servers' side, and everything else at every moment that anybody could look. */
    private void watchMajority() {
        List<Commit> now = servers.committed();
        if (now.size() == lastSeen.size()) return;
        Invariants.prefix(lastSeen, now);
        now.subList(lastSeen.size(), now.size()).forEach(invariants::next);
        lastSeen = now;
    }

    private void deliverOne() {
        pick(network.stream().filter(request -> request.at == null)).ifPresent(this::deliver);
    }

    private void deliver(Request request) {
        FakeReplicaSet.Member deposed = servers.deposed();
        request.at = deposed != null && random.nextInt(3) == 0 ? deposed : servers.primary();
        request.answer = request.commits != null
                ? request.at.insert(request.commits, request.ordered)
                : request.reading.apply(request.at.view(request.local));
        if (live().noneMatch(process -> process.waiting == request)) network.remove(request);
    }

    private void answerOne() {
        pick(live().filter(process ->
                        process.waiting != null && process.waiting.at != null && process.waiting.durable()))
                .ifPresentOrElse(
                        process -> {
                            network.remove(process.waiting);
                            process.resume(null);
                        },
                        this::stepDownIfCalm);
    }

    /** When the faults are over the deposed primary learns of its successor, or its clients would wait for ever. */
    private void stepDownIfCalm() {
        if (steps >= FAULTY_STEPS) stepDown();
    }

    private void resumeOne() {
        pick(live().filter(process -> process.waiting == null)).ifPresent(process -> process.resume(null));
    }

    private Stream<SimulatedProcess> live() {
        return processes.stream().filter(process -> !process.ended);
    }

    private <T> java.util.Optional<T> pick(Stream<T> from) {
        List<T> all = from.toList();
        return all.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(all.get(random.nextInt(all.size())));
    }
}
