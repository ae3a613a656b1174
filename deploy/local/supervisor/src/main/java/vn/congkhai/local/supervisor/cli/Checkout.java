package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.congkhai.local.supervisor.system.Instance;

/** The checkout this command was called from; it remembers which data directory was last started from it. */
final class Checkout {
    private final Path root =
            Path.of(System.getProperty("congkhai.root", "")).toAbsolutePath().normalize();

    Path root() {
        return root;
    }

    void remember(Path data) {
        try {
            Files.createDirectories(pointer().getParent());
            Files.writeString(pointer(), data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + pointer(), e);
        }
    }

    /**
     * The instance in the directory, or the one last started from here if it is null.
     *
     * @throws Refusal (3) if there is none
     */
    Instance instance(@Nullable Path data) {
        Path directory = data == null ? last() : data.toAbsolutePath().normalize();
        return Instance.in(directory)
                .orElseThrow(() -> new Refusal(Refusal.NOT_RUNNING, "Nothing was started in " + directory));
    }

    private Path last() {
        try {
            return Path.of(Files.readString(pointer()).strip());
        } catch (NoSuchFileException never) {
            throw new Refusal(Refusal.NOT_RUNNING, "Nothing was started from this checkout");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pointer(), e);
        }
    }

    private Path pointer() {
        return root.resolve(".portal").resolve("last");
    }
}
