package vn.congkhai.local.supervisor.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import vn.congkhai.local.supervisor.process.Fleet;
import vn.congkhai.local.supervisor.process.Launcher;
import vn.congkhai.local.supervisor.process.Ports;
import vn.congkhai.local.supervisor.process.ProcessRecord;
import vn.congkhai.local.supervisor.process.ProcessSpec;
import vn.congkhai.local.supervisor.process.ProcessTable;
import vn.congkhai.local.supervisor.sample.SampleLoader;
import vn.congkhai.local.supervisor.sample.SampleRefusedException;
import vn.congkhai.local.supervisor.sample.Tokens;
import vn.congkhai.regulation.Regulations;

/** Starts the system, keeps it running, loads the sample once, and ends it. */
public final class Supervisor {
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration WRITING_CACHES = Duration.ofMinutes(5);

    private final Instance instance;
    private final Regulations regulations;
    private final Progress progress;
    private final Secrets secrets;
    private final ProcessTable table;
    private final Platform platform;
    private final Fleet fleet;
    private final CountDownLatch ended = new CountDownLatch(1);

    public Supervisor(Path root, Instance instance, Regulations regulations, Progress progress, Caches caches) {
        this.instance = instance;
        this.regulations = regulations;
        this.progress = progress;
        this.secrets = new Secrets(instance.dataDirectory());
        this.table = new ProcessTable(instance.dataDirectory());
        this.platform = new Platform(root, instance, secrets, table, caches);
        this.fleet = new Fleet(
                platform.waves(), table, new Launcher(instance.dataDirectory().resolve("logs")), progress);
    }

    /** A sentence for each port that somebody else uses. */
    public List<String> takenPorts() {
        ProcessSpec itself = new ProcessSpec(
                Part.SUPERVISOR.processName(),
                instance.port(Part.SUPERVISOR),
                java.util.Map.of(),
                List.of(),
                java.util.Map.of(),
                Path.of(""),
                pid -> true);
        List<ProcessSpec> all = new java.util.ArrayList<>(List.of(itself));
        platform.waves().forEach(all::addAll);
        return Ports.taken(all, table);
    }

    /** Runs until the process is told to end. */
    public void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::stop));
        Outcome.forget(instance.dataDirectory());
        remember();
        Surplus.end(instance, table);
        try (ControlServer control =
                new ControlServer(instance.port(Part.SUPERVISOR), () -> Status.of(instance, platform, table))) {
            control.start();
            if (fleet.start(START_LIMIT)) {
                progress.say("all processes are ready");
                boolean complete = loadSample();
                progress.plain(Banner.of(instance, regulations, secrets.demoPassword()));
                Outcome.of(complete).write(instance.dataDirectory());
            } else {
                progress.say("not everything is ready after " + START_LIMIT.toMinutes() + " minutes; still trying");
            }
            ended.await();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + instance.port(Part.SUPERVISOR), e);
        }
    }

    /**
     * Starts everything, loads the sample, and ends everything, with the time that writing the caches takes.
     *
     * @throws IllegalStateException if not everything came up
     */
    public void rehearse() throws InterruptedException {
        Thread interrupted = Thread.ofPlatform().name("stop").unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(interrupted);
        if (!fleet.start(START_LIMIT) || !loadSample()) {
            throw new IllegalStateException("Not everything came up; see " + instance.dataDirectory());
        }
        progress.say("ending, and writing what makes the next start quick");
        fleet.stop(WRITING_CACHES);
        Runtime.getRuntime().removeShutdownHook(interrupted);
        progress.say("done");
    }

    private boolean loadSample() throws InterruptedException {
        if (!instance.sample()) {
            return true;
        }
        try {
            new SampleLoader(
                            instance.dataDirectory(),
                            Path.of(instance.regulations()),
                            instance.port(),
                            regulations,
                            new Tokens(instance.port(Part.IDENTITY), secrets.tokenSecret()),
                            progress::say)
                    .load();
            return true;
        } catch (SampleRefusedException refused) {
            progress.say("the sample is not loaded: " + refused.getMessage());
            return false;
        }
    }

    private void remember() {
        ProcessHandle self = ProcessHandle.current();
        table.remember(new ProcessRecord(
                Part.SUPERVISOR.processName(),
                self.pid(),
                self.info().startInstant().orElseGet(Instant::now),
                Instant.now(),
                instance.port(Part.SUPERVISOR),
                0,
                ""));
    }

    private void stop() {
        progress.say("ending");
        try {
            fleet.stop();
            table.forget(Part.SUPERVISOR.processName());
            progress.say("ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }
}
