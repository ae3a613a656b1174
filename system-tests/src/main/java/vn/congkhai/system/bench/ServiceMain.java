package vn.congkhai.system.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A measuring class of a service, run in a process with that service's own libraries, so that nothing of them is needed here. */
final class ServiceMain {
    private ServiceMain() {}

    /** A command that runs the class, so far without arguments. */
    static List<String> command(String service, String main) throws IOException {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djdk.httpclient.allowRestrictedHeaders=host",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                application(service).toString(),
                main));
    }

    /** Runs it; what it prints last is its result. */
    static JsonNode result(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException("the load ended with " + process.exitValue());
        return JsonMapper.shared().readTree(printed.lines().toList().getLast());
    }

    /** The checkout that is measured. */
    static Path root() {
        return Path.of(System.getProperty("congkhai.root", "."));
    }

    /** The service as {@code ./portal} unpacks it: its manifest names its libraries. */
    private static Path application(String service) throws IOException {
        try (Stream<Path> files = Files.list(root().resolve(service).resolve("target/app"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(service + " is not built: ./portal up builds it"));
        }
    }
}
