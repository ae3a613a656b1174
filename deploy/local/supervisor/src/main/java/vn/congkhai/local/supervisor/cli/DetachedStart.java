package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.congkhai.local.supervisor.process.Launcher;
import vn.congkhai.local.supervisor.process.ProcessRecord;
import vn.congkhai.local.supervisor.process.ProcessTable;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Outcome;
import vn.congkhai.local.supervisor.system.Part;

/** {@code up -d}: starts a supervisor in the background, shows what it says, and returns when all is there. */
final class DetachedStart {
    private static final String SUPERVISOR = Part.SUPERVISOR.processName();
    private static final long LOOK_EVERY_MS = 100;

    private final Checkout checkout;
    private final Instance instance;
    private final ProcessTable table;
    private final Launcher launcher;

    DetachedStart(Checkout checkout, Instance instance) {
        this.checkout = checkout;
        this.instance = instance;
        this.table = new ProcessTable(instance.dataDirectory());
        this.launcher = new Launcher(instance.dataDirectory().resolve("logs"));
    }

    int run() throws IOException, InterruptedException {
        Path log = launcher.log(SUPERVISOR);
        long shown = Files.exists(log) ? Files.size(log) : 0;
        Process supervisor = launcher.start(SUPERVISOR, arguments(), Map.of());
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            boolean ended = !supervisor.isAlive();
            Optional<Outcome> outcome = Outcome.of(instance.dataDirectory(), supervisor.pid());
            shown = show(log, shown);
            if (outcome.isPresent()) {
                return outcome.get() == Outcome.COMPLETE ? 0 : Refusal.FAILED;
            }
            if (ended) {
                return supervisor.exitValue() == Refusal.RUNS_ALREADY ? waitForTheOther(log) : supervisor.exitValue();
            }
            never.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Somebody else started it: as good as having done it oneself, once it is ready. */
    private int waitForTheOther(Path log) throws IOException, InterruptedException {
        long shown = Files.size(log);
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            Optional<ProcessRecord> other = table.running(SUPERVISOR);
            if (other.isEmpty()) {
                throw new Refusal(Refusal.FAILED, "The supervisor that was starting has ended; see " + log);
            }
            if (other.get().port() != instance.port(Part.SUPERVISOR)) {
                throw new Refusal(Refusal.FAILED, instance.data() + " is running on other ports; use ./portal down");
            }
            shown = show(log, shown);
            Optional<Outcome> outcome =
                    Outcome.of(instance.dataDirectory(), other.get().pid());
            if (outcome.isPresent()) {
                refuseOtherReplicas();
                return outcome.get() == Outcome.COMPLETE ? 0 : Refusal.FAILED;
            }
            never.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void refuseOtherReplicas() {
        int running =
                Instance.in(instance.dataDirectory()).map(Instance::replicas).orElse(1);
        if (running != instance.replicas()) {
            throw new Refusal(
                    Refusal.FAILED,
                    instance.data() + " is running with " + running + " of search-service; use ./portal down first");
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                table.mark(SUPERVISOR),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "-Xmx64m",
                "-Dcongkhai.root=" + checkout.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Portal.class.getName(),
                "up",
                "--port=" + instance.port(),
                "--data=" + instance.data(),
                "--regulations=" + instance.regulations(),
                "--clock-offset=" + instance.clockOffset(),
                "--replicas=" + Part.SEARCH.processName() + "=" + instance.replicas()));
        if (!instance.sample()) {
            arguments.add("--no-sample");
        }
        if (instance.noLimits()) {
            arguments.add("--no-limits");
        }
        return arguments;
    }

    private static long show(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return from;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long size = file.length();
            if (size <= from) {
                return from;
            }
            file.seek(from);
            byte[] fresh = new byte[Math.toIntExact(size - from)];
            file.readFully(fresh);
            Terminal.ERR.write(fresh);
            Terminal.ERR.flush();
            return size;
        }
    }
}
