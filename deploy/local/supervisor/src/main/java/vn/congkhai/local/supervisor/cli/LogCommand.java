package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congkhai.eventlog.checkpoint.PublicKeys;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.export.LogExport;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.local.supervisor.ledger.LoggedService;
import vn.congkhai.local.supervisor.ledger.OpenDatabase;

@Command(
        name = "log",
        description = "The logs of the services.",
        subcommands = {LogCommand.Export.class, LogCommand.RotateKey.class})
final class LogCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal(Refusal.WRONG_USE, "./portal log export SERVICE FILE.jsonl | log rotate-key SERVICE");
    }

    private static LoggedService service(String name) {
        return LoggedService.named(name)
                .orElseThrow(() -> new Refusal(Refusal.WRONG_USE, "No service " + name + " writes a log"));
    }

    private static Path directory(@Nullable Path data) {
        return data == null
                ? new Checkout().instance(null).dataDirectory()
                : data.toAbsolutePath().normalize();
    }

    @Command(name = "export", description = "One canonical commit per line, header first; the services may run or not.")
    static final class Export implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "SERVICE")
        private String name = "";

        @Parameters(index = "1", paramLabel = "FILE.jsonl")
        private Path file = Path.of("");

        @Option(names = "--data", description = "Another data directory than the last one.")
        private @Nullable Path data;

        @Override
        public Integer call() throws IOException {
            LoggedService service = service(name);
            try (OpenDatabase database = OpenDatabase.of(directory(data));
                    Writer out = Files.newBufferedWriter(file)) {
                long commits = LogExport.write(database.log(service), out);
                Terminal.ERR.println("commits=" + commits + " " + file);
                return 0;
            } catch (UnusableException e) {
                throw new Refusal(Refusal.WRONG_USE, String.valueOf(e.getMessage()));
            }
        }
    }

    @Command(
            name = "rotate-key",
            description =
                    "A new signing key for a log; what the old ones signed stays verifiable. The service may run.")
    static final class RotateKey implements Callable<Integer> {
        @Parameters(paramLabel = "SERVICE")
        private String name = "";

        @Option(names = "--data", description = "Another data directory than the last one.")
        private @Nullable Path data;

        @Override
        public Integer call() {
            Path directory = service(name).keys(directory(data));
            if (!SigningKeys.existIn(directory)) throw new Refusal(Refusal.WRONG_USE, name + " has no key yet");
            SigningKeys keys = SigningKeys.in(directory, Instant.now());
            keys.rotate(Instant.now());
            Terminal.ERR.println(PublicKeys.parse(keys.publicPem()).ids().size() + " keys are published now");
            return 0;
        }
    }
}
