package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.local.supervisor.ledger.Backup;
import vn.congkhai.local.supervisor.system.Instance;

@Command(
        name = "backup",
        description = "Copies what cannot be derived into a directory; everything may run and write meanwhile.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR")
    private Path target = Path.of("");

    @Option(names = "--data", description = "Another data directory than the last one.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Instance instance = new Checkout().instance(data);
        long started = System.nanoTime();
        try {
            new Backup(instance.dataDirectory(), target.toAbsolutePath(), Terminal.ERR::println).run(instance);
        } catch (UnusableException e) {
            throw new Refusal(Refusal.FAILED, String.valueOf(e.getMessage()));
        }
        Terminal.ERR.printf(
                "backed up to %s in %.1f s%n",
                target, Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
        return 0;
    }
}
