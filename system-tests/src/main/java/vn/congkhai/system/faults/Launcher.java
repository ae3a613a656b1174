package vn.congkhai.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts writers. One is always warmed up and waits for its orders: otherwise two cores would spend a run with a kill a second on
 * starting JVMs, and hardly anybody would be writing when the next kill comes.
 */
final class Launcher implements AutoCloseable {
    private final Stores kind;
    private final String uri;
    private final Path archive;
    private Process next;

    /** Rehearses first: one writer ends orderly, so that those after it find their classes archived. */
    Launcher(Stores kind, String uri, Path archive) {
        this.kind = kind;
        this.uri = uri;
        this.archive = archive;
        this.next = launch("-XX:ArchiveClassesAtExit=" + archive);
    }

    private Process launch(String flag) {
        return JavaProcess.start(
                WriterMain.class,
                Stream.of("-Xmx128m", "-XX:TieredStopAtLevel=1", flag).toList(),
                kind,
                uri);
    }

    /** Gives the one that waits its orders, and lets another one warm up. */
    Process send(String name, String clockOffset, int commands, Collection<String> unanswered) {
        Process sent = next;
        try (var orders = sent.outputWriter(StandardCharsets.UTF_8)) {
            orders.write(name + " " + clockOffset + " " + commands + "\n");
            for (String id : List.copyOf(unanswered)) orders.write(id + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent;
    }

    /** To be called after {@link #send}; the first time only when the rehearsal is over. */
    void prepareNext() {
        next = launch("-XX:SharedArchiveFile=" + archive);
    }

    @Override
    public void close() {
        JavaProcess.kill(next);
    }
}
