package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congkhai.eventlog.evidence.VerifyMain;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.local.supervisor.ledger.OpenDatabase;
import vn.congkhai.local.supervisor.ledger.VerifyingLogs;

@Command(
        name = "verify",
        description =
                "Whether a log is what was committed: exit 0 it is, 1 it was tampered with, 2 it cannot be verified.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE.jsonl|BUNDLE.zip",
            description = "An exported log or the evidence of an article; every log of the instance if there is none.")
    private @Nullable Path file;

    @Option(names = "--data", description = "Another data directory than the last one; it may run or not.")
    private @Nullable Path data;

    @Option(names = "--checkpoint", description = "A body of /.well-known/ledger/{service} that was kept elsewhere.")
    private @Nullable Path checkpoint;

    @Option(names = "--key", description = "The published keys that are trusted, PEM.")
    private @Nullable Path key;

    @Override
    public Integer call() {
        if (file != null) {
            if (!Files.isReadable(file)) throw new Refusal(VerifyMain.UNUSABLE, "Cannot read " + file);
            return VerifyMain.verify(file, checkpoint, key, Terminal.OUT, Terminal.ERR);
        }
        Path directory = data == null
                ? new Checkout().instance(null).dataDirectory()
                : data.toAbsolutePath().normalize();
        try (OpenDatabase database = OpenDatabase.of(directory)) {
            return new VerifyingLogs(database, Terminal.OUT, Terminal.ERR)
                    .run(VerifyMain.checkpoints(checkpoint), VerifyMain.keys(key));
        } catch (UnusableException | IOException e) {
            throw new Refusal(VerifyMain.UNUSABLE, String.valueOf(e.getMessage()));
        }
    }
}
