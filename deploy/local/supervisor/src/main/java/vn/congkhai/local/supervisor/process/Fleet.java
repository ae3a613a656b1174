package vn.congkhai.local.supervisor.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All processes of one system, in waves: a wave starts when the one before is ready, and they end the other way round. */
public final class Fleet {
    /** For the supervisor, which ends two waves before itself. */
    public static final Duration SUPERVISOR_GRACE = Duration.ofMinutes(2);

    private final List<List<Keeper>> waves;
    private final ProcessTable table;
    private boolean stopping;

    public Fleet(List<List<ProcessSpec>> waves, ProcessTable table, Launcher launcher, Announcements announcements) {
        this.table = table;
        this.waves = waves.stream()
                .map(wave -> wave.stream()
                        .map(spec -> new Keeper(spec, table, launcher, announcements))
                        .toList())
                .toList();
    }

    /** Whether everything was ready in time. */
    public boolean start(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (List<Keeper> wave : waves) {
            if (!startUnlessStopping(wave)) {
                return false;
            }
            for (Keeper keeper : wave) {
                if (!keeper.awaitReady(Duration.ofNanos(deadline - System.nanoTime()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private synchronized boolean startUnlessStopping(List<Keeper> wave) {
        if (!stopping) {
            wave.forEach(Keeper::start);
        }
        return !stopping;
    }

    private synchronized void startNothingMore() {
        stopping = true;
    }

    /** Stops watching; everything runs on. */
    void release() throws InterruptedException {
        startNothingMore();
        List<Keeper> keepers = waves.stream().flatMap(List::stream).toList();
        keepers.forEach(Keeper::release);
        for (Keeper keeper : keepers) {
            keeper.awaitReleased();
        }
    }

    /** Ends everything: the last wave first, each process asked before it is killed. */
    public void stop() throws InterruptedException {
        stop(Termination.GRACE);
    }

    /** @param grace how long each wave has to end before it is killed */
    public void stop(Duration grace) throws InterruptedException {
        release();
        stop(
                waves.stream()
                        .map(wave -> wave.stream()
                                .map(keeper -> keeper.spec().name())
                                .toList())
                        .toList(),
                table,
                grace);
    }

    /** The same for a system whose supervisor is gone. */
    public static void stop(List<List<String>> waves, ProcessTable table) throws InterruptedException {
        stop(waves, table, Termination.GRACE);
    }

    /** @param grace how long each wave has to end before it is killed */
    public static void stop(List<List<String>> waves, ProcessTable table, Duration grace) throws InterruptedException {
        for (List<String> wave : waves.reversed()) {
            List<ProcessHandle> handles = new ArrayList<>();
            for (String name : wave) {
                Stream.concat(table.remembered(name).flatMap(table::handle).stream(), table.marked(name))
                        .distinct()
                        .forEach(handles::add);
            }
            Termination.of(handles, grace);
            wave.forEach(table::forget);
        }
    }
}
