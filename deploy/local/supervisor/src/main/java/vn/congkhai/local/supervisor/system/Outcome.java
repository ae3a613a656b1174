package vn.congkhai.local.supervisor.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** How the start of a supervisor ended; told by a file, so that the command that waits for it can be another process. */
public enum Outcome {
    /** Everything works and the sample is public. */
    COMPLETE,
    /** Everything works, but the sample was refused. */
    WITHOUT_SAMPLE;

    static Outcome of(boolean sampleIsPublic) {
        return sampleIsPublic ? COMPLETE : WITHOUT_SAMPLE;
    }

    void write(Path data) {
        Path unfinished = data.resolve("run").resolve("outcome.new");
        try {
            Files.writeString(unfinished, ProcessHandle.current().pid() + " " + name());
            Files.move(unfinished, file(data), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(data), e);
        }
    }

    /** What the supervisor with this process id has told, if it is that far. */
    public static Optional<Outcome> of(Path data, long supervisor) {
        try {
            String[] words = Files.readString(file(data)).split(" ", -1);
            return words[0].equals(Long.toString(supervisor)) ? Optional.of(valueOf(words[1])) : Optional.empty();
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(data), e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file(data), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("run").resolve("outcome");
    }
}
