package vn.congkhai.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the {@code portal} script of this checkout. */
public final class PortalCommand {
    /** How a run ended: stdout is the result alone, everything else is on stderr. */
    public record Ended(int exit, String out, String err) {}

    private PortalCommand() {}

    /** The checkout: the directory that holds the script, found upwards from where we run. */
    public static Path checkout() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("portal")) || !Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
            if (directory == null) throw new IllegalStateException("not inside a checkout");
        }
        return directory;
    }

    /** Runs one command to its end. */
    public static Ended run(Duration atMost, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(checkout().resolve("portal").toString());
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("portal", ".out");
            Path err = Files.createTempFile("portal", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(checkout().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            // We run inside the build that has just made everything.
            builder.environment().put("CONGKHAI_BUILT", "yes");
            Process process = builder.start();
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end in " + atMost + ": " + text(err));
            }
            return new Ended(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
