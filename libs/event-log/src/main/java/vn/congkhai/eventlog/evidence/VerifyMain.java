package vn.congkhai.eventlog.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.PublicKeys;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.verify.ExportedLog;
import vn.congkhai.eventlog.verify.LogVerifier;
import vn.congkhai.eventlog.verify.NamedTexts;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.eventlog.verify.Verdict;

/** The verifier as a plain jar: {@code java -jar event-log-*-verifier.jar FILE.jsonl|BUNDLE.zip [--checkpoint FILE] [--key FILE]}. */
public final class VerifyMain {
    /** Exit codes: the log is as it was committed; it is not; nothing could be verified. */
    public static final int OK = 0;

    public static final int TAMPERED = 1;
    public static final int UNUSABLE = 2;

    private VerifyMain() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** What {@link #main} does, without ending the process. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        @Nullable Path file = null;
        @Nullable Path checkpoint = null;
        @Nullable Path key = null;
        for (int i = 0; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length;
            switch (arguments[i]) {
                case "--checkpoint" -> checkpoint = hasValue ? Path.of(arguments[++i]) : null;
                case "--key" -> key = hasValue ? Path.of(arguments[++i]) : null;
                default -> file = Path.of(arguments[i]);
            }
        }
        if (file == null) {
            err.println("usage: FILE.jsonl|BUNDLE.zip [--checkpoint FILE] [--key FILE]");
            return UNUSABLE;
        }
        return verify(file, checkpoint, key, out, err);
    }

    /** Verifies a file and prints the verdict. */
    public static int verify(
            Path file, @Nullable Path checkpoint, @Nullable Path key, PrintStream out, PrintStream err) {
        long started = System.nanoTime();
        try {
            if (key == null) err.println("the keys in the file itself are used; --key names those you trust");
            NamedTexts texts = new NamedTexts();
            Verdict verdict = verdict(file, checkpoints(checkpoint), keys(key), texts);
            texts.destroyed().forEach((hash, decision) -> err.println("text " + hash + " " + decision));
            return print(verdict, "", started, out, err);
        } catch (UnusableException | MalformedJsonException | IOException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    /** Prints a verdict in the words of the contract, and the reason for people; returns the exit code. */
    public static int print(Verdict verdict, String prefix, long startedNanos, PrintStream out, PrintStream err) {
        return switch (verdict) {
            case Verdict.Intact intact -> {
                double seconds = (System.nanoTime() - startedNanos) / 1e9;
                out.printf(
                        Locale.ROOT,
                        "%sOK commits=%d events=%d seconds=%.2f%n",
                        prefix,
                        intact.commits(),
                        intact.events(),
                        seconds);
                yield OK;
            }
            case Verdict.Tampered tampered -> {
                out.printf("%sTAMPERED %s position=%d%n", prefix, tampered.code(), tampered.position());
                err.printf("%scommit %d: %s%n", prefix, tampered.position(), tampered.reason());
                yield TAMPERED;
            }
        };
    }

    private static Verdict verdict(Path file, List<Checkpoint> kept, @Nullable PublicKeys keys, NamedTexts texts)
            throws IOException {
        if (!isZip(file)) return LogVerifier.verify(new ExportedLog(file), kept, keys, texts::on);
        try (InputStream in = Files.newInputStream(file)) {
            return EvidenceVerifier.verify(in, kept, keys);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    /** The checkpoint in a file, which is a body of {@code /.well-known/ledger/{service}}; none if there is no file. */
    public static List<Checkpoint> checkpoints(@Nullable Path file) throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        try {
            if (file != null) checkpoints.add(Checkpoint.parse(Files.readString(file)));
            return checkpoints;
        } catch (MalformedJsonException e) {
            throw new UnusableException(file + " is no checkpoint: " + e.getMessage());
        }
    }

    /** The keys in a PEM file; null if there is none. */
    public static @Nullable PublicKeys keys(@Nullable Path file) throws IOException {
        try {
            return file == null ? null : PublicKeys.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new UnusableException(file + " holds no key: " + e.getMessage());
        }
    }
}
