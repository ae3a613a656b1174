package vn.congkhai.local.supervisor.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.local.supervisor.process.ProcessRecord;
import vn.congkhai.local.supervisor.process.ProcessTable;
import vn.congkhai.local.supervisor.sample.SampleProgress;

/** How the system is, found out by asking every process, so that it is true without a supervisor too. */
public record Status(String gateway, String data, Sample sample, List<Line> processes) {
    public enum Sample {
        LOADING,
        LOADED,
        OFF
    }

    public enum State {
        UP,
        STARTING,
        DOWN
    }

    /** @param pid null when it does not run */
    public record Line(
            String name,
            State state,
            @JsonProperty("pid") @Nullable Long pid,
            int port,
            @Nullable String startedAt,
            int restarts) {}

    public static Status of(Instance instance, Platform platform, ProcessTable table) {
        List<Line> lines = new ArrayList<>();
        for (Member member : instance.members()) {
            lines.add(line(member, instance, platform, table));
        }
        return new Status(instance.gateway(), instance.data(), sampleOf(instance), lines);
    }

    public boolean allUp() {
        return processes.stream().allMatch(line -> line.state() == State.UP);
    }

    public boolean nothingRuns() {
        return processes.stream().allMatch(line -> line.state() == State.DOWN);
    }

    private static Sample sampleOf(Instance instance) {
        if (!instance.sample()) {
            return Sample.OFF;
        }
        return SampleProgress.in(instance.dataDirectory()).loaded() ? Sample.LOADED : Sample.LOADING;
    }

    private static Line line(Member member, Instance instance, Platform platform, ProcessTable table) {
        String name = member.name();
        int port = instance.port(member);
        Optional<ProcessRecord> running = table.running(name);
        int restarts = table.remembered(name).map(ProcessRecord::restarts).orElse(0);
        if (running.isEmpty()) {
            return new Line(name, State.DOWN, null, port, null, restarts);
        }
        ProcessRecord record = running.get();
        // The supervisor answers for itself by running; the others are asked.
        boolean ready = member.part() == Part.SUPERVISOR
                || platform.spec(member).readiness().isReady(record.pid());
        return new Line(
                name, ready ? State.UP : State.STARTING, record.pid(), port, secondsOf(record.startedAt()), restarts);
    }

    private static String secondsOf(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString();
    }
}
