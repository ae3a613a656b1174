package vn.congkhai.local.supervisor.system;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import vn.congkhai.local.supervisor.process.Announcements;
import vn.congkhai.local.supervisor.process.ProcessRecord;
import vn.congkhai.local.supervisor.process.ProcessSpec;

/** Tells people what happens, one line each, with the seconds since the start. */
public final class Progress implements Announcements {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void started(ProcessSpec spec, ProcessRecord record) {
        say("%-22s starting on port %d, process %d".formatted(spec.name(), spec.port(), record.pid()));
    }

    @Override
    public void adopted(ProcessSpec spec, ProcessRecord record) {
        say("%-22s was already running, process %d".formatted(spec.name(), record.pid()));
    }

    @Override
    public void ready(ProcessSpec spec, ProcessRecord record) {
        say("%-22s ready".formatted(spec.name()));
    }

    @Override
    public void died(ProcessSpec spec, Duration restartAfter, Path log) {
        say("%-22s ended; starting it again in %d ms (see %s)".formatted(spec.name(), restartAfter.toMillis(), log));
    }

    /** A line with the time in front. */
    public void say(String line) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, line);
    }

    public void plain(String text) {
        out.println(text);
    }
}
