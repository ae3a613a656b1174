package vn.congkhai.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.PortalInstance;

/** From built to all healthy, in seconds, and what all processes hold in memory (PSS, MiB). */
final class StartBench {
    private StartBench() {}

    static Map<String, Object> run() throws IOException {
        Path data = Files.createTempDirectory("congkhai-bench-start");
        Map<String, Object> figures = new LinkedHashMap<>();
        Instant begin = Instant.now();
        try (PortalInstance system = PortalInstance.start(data, "--no-sample")) {
            figures.put("firstStartSeconds", seconds(begin));
            system.run("down");
            begin = Instant.now();
            system.up("--no-sample");
            figures.put("startSeconds", seconds(begin));
            figures.put("pssMiB", pss(system));
        }
        return figures;
    }

    private static double seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private static Map<String, Object> pss(PortalInstance system) throws IOException {
        Map<String, Object> each = new LinkedHashMap<>();
        long sum = 0;
        for (JsonNode process : system.status().path("processes")) {
            long kibibytes = pssOf(process.path("pid").asLong());
            each.put(process.path("name").asString(), kibibytes / 1024);
            sum += kibibytes;
        }
        each.put("total", sum / 1024);
        return each;
    }

    /** Proportional set size of a process, KiB. */
    static long pssOf(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
