package vn.congkhai.local.supervisor.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JVM's ahead-of-time caches: classes parsed and linked once, in a training run, so that a process starts with
 * less than half of the processor time. A process without a cache only starts more slowly.
 */
public final class Caches {
    private final Path directory;
    private final boolean training;

    private Caches(Path directory, boolean training) {
        this.directory = directory;
        this.training = training;
    }

    /** Processes use the caches that exist. */
    public static Caches using(Path root) {
        return new Caches(directoryOf(root), false);
    }

    /** Processes write their cache when they end in an orderly way, which then takes them some more seconds. */
    public static Caches written(Path root) {
        return new Caches(directoryOf(root), true);
    }

    /** Where the caches of this checkout are. The {@code portal} script deletes it when a jar is newer. */
    public static Path directoryOf(Path root) {
        return root.resolve("target/portal/caches");
    }

    List<String> arguments(Part part) {
        Path cache = directory.resolve(part.processName() + ".aot");
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + cache);
        }
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }
}
