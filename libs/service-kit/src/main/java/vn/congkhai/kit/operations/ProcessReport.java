package vn.congkhai.kit.operations;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;

/** What this process says of itself and of what it needs. Answers within a second, however long the others are silent. */
public final class ProcessReport {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessReport.class);
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private final String service;
    private final String instance;
    private final ApplicationAvailability availability;
    private final Map<String, Runnable> needs;

    /**
     * @param needs what the process cannot do without, by name; each fails if it is not there
     */
    public ProcessReport(
            String service, String instance, ApplicationAvailability availability, Map<String, Runnable> needs) {
        this.service = service;
        this.instance = instance;
        this.availability = availability;
        this.needs = new LinkedHashMap<>(needs);
    }

    /**
     * A process as operators see it.
     *
     * @param service what it is
     * @param name which of them
     * @param state UP, STARTING (or stopping) or BROKEN
     * @param memory bytes of its heap in use
     * @param memoryLimit bytes that its heap may have
     * @param needs UP or DOWN of the database and the brokers, as this process sees them
     */
    public record Seen(
            String service,
            String name,
            String state,
            long pid,
            Instant startedAt,
            long memory,
            long memoryLimit,
            List<Need> needs) {
        public Seen {
            needs = List.copyOf(needs);
        }
    }

    /** Something that a process needs, UP or DOWN. */
    public record Need(String name, String state) {}

    /** Asks now, all at the same time. */
    public Seen now() {
        Map<String, FutureTask<Boolean>> asked = new LinkedHashMap<>();
        needs.forEach((name, question) -> {
            FutureTask<Boolean> task = new FutureTask<>(question, true);
            Thread.ofVirtual().name("need-" + name).start(task);
            asked.put(name, task);
        });
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<Need> seen = asked.entrySet().stream()
                .map(need -> new Need(need.getKey(), isThere(need.getKey(), need.getValue(), until) ? UP : DOWN))
                .toList();
        var runtime = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Seen(
                service,
                instance,
                state(),
                runtime.getPid(),
                Instant.ofEpochMilli(runtime.getStartTime()),
                heap.getUsed(),
                heap.getMax(),
                seen);
    }

    private String state() {
        if (availability.getLivenessState() == LivenessState.BROKEN) return "BROKEN";
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC ? UP : "STARTING";
    }

    private static boolean isThere(String name, FutureTask<Boolean> asked, long until) {
        try {
            return asked.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            LOG.warn("{} gave no sign of life: {}", name, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
