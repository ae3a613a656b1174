package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.local.supervisor.ledger.AwaitingProjections;
import vn.congkhai.local.supervisor.ledger.Restore;
import vn.congkhai.local.supervisor.sample.Tokens;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Part;
import vn.congkhai.local.supervisor.system.Secrets;

@Command(
        name = "restore",
        description =
                "Makes a system out of a backup in an empty data directory, starts it, and returns when all is there.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR")
    private Path backup = Path.of("");

    @Option(
            names = "--data",
            description = "Where everything is kept; data/ of the checkout unless given. It must be empty.")
    private @Nullable Path data;

    @Option(names = "--port", description = "The gateway's port; that of the backed up system unless given.")
    private @Nullable Integer port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant started = Instant.now();
        Checkout checkout = new Checkout();
        Path directory = (data == null ? checkout.root().resolve("data") : data)
                .toAbsolutePath()
                .normalize();
        Restore restore = new Restore(backup.toAbsolutePath(), directory);
        try {
            int verified = restore.run(Terminal.OUT, Terminal.ERR);
            if (verified != 0) return verified;
            Instance instance = instance(restore.instance(), directory);
            int up = new DetachedStart(checkout, instance).run();
            if (up != 0) return up;
            Tokens tokens = new Tokens(instance.port(Part.IDENTITY), new Secrets(directory).tokenSecret());
            new AwaitingProjections(instance.port(), tokens, Terminal.ERR::println).run();
            print(
                    "RPO",
                    Duration.between(restore.takenAt(), started),
                    "what was committed after " + restore.takenAt() + " is lost");
            print(
                    "RTO",
                    Duration.between(started, Instant.now()),
                    "from this command to every projection being up to date");
            return 0;
        } catch (UnusableException e) {
            throw new Refusal(Refusal.WRONG_USE, String.valueOf(e.getMessage()));
        }
    }

    private Instance instance(Instance old, Path directory) {
        return new Instance(
                directory.toString(),
                port == null ? old.port() : port,
                old.regulations(),
                old.sample(),
                old.noLimits(),
                old.clockOffset(),
                old.searchReplicas());
    }

    private static void print(String what, Duration time, String meaning) {
        Terminal.OUT.printf(Locale.ROOT, "%s seconds=%.1f%n", what, time.toMillis() / 1000.0);
        Terminal.ERR.println(what + ": " + meaning);
    }
}
