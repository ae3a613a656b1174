package vn.congkhai.local.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What runs for one data directory: a file per process, and the processes themselves, which carry a mark. */
public final class ProcessTable {
    /** The system's clock of process starts has a second's grain and follows corrections of the time of day. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path directory;
    private final Path data;

    public ProcessTable(Path data) {
        this.data = data.toAbsolutePath().normalize();
        this.directory = this.data.resolve("run");
    }

    /** A JVM argument by which a process is recognised although nobody remembered it. */
    public String mark(String name) {
        return "-Dcongkhai.process=" + data + "#" + name;
    }

    /** The remembered process, if it still runs. */
    public Optional<ProcessRecord> running(String name) {
        return remembered(name).filter(record -> handle(record).isPresent());
    }

    public Optional<ProcessRecord> remembered(String name) {
        Path file = file(name);
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), ProcessRecord.class));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(file + " is not a record of a process; delete it", unreadable);
        }
    }

    public void remember(ProcessRecord record) {
        Path file = file(record.name());
        Path unfinished = file.resolveSibling(record.name() + ".new");
        try {
            Files.createDirectories(directory);
            Files.write(unfinished, json.writeValueAsBytes(record));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file(name), e);
        }
    }

    /** The process behind a record; empty if it ended, even if its id is in use again. */
    Optional<ProcessHandle> handle(ProcessRecord record) {
        return ProcessHandle.of(record.pid())
                .filter(ProcessTable::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(start, record.processStart())
                                        .abs()
                                        .compareTo(SAME_START)
                                <= 0)
                        .orElse(false));
    }

    /** Processes with the mark of this name, also those whose record was never written. */
    Stream<ProcessHandle> marked(String name) {
        String mark = mark(name);
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .filter(handle -> hasArgument(handle, mark))
                .filter(ProcessTable::isAlive);
    }

    /** Whether it runs; one that ended and was not collected by its parent does not. */
    static boolean isAlive(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return false;
        }
        Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            return !line.startsWith(") Z", line.lastIndexOf(')'));
        } catch (IOException noProcFileSystem) {
            return handle.isAlive();
        }
    }

    static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElseGet(Instant::now);
    }

    private static boolean hasArgument(ProcessHandle handle, String argument) {
        Path commandLine = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        try {
            return Stream.of(Files.readString(commandLine, StandardCharsets.UTF_8)
                            .split("\0"))
                    .anyMatch(argument::equals);
        } catch (IOException endedOrNoProcFileSystem) {
            return handle.info()
                    .arguments()
                    .map(arguments -> Stream.of(arguments).anyMatch(argument::equals))
                    .orElse(false);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }
}
