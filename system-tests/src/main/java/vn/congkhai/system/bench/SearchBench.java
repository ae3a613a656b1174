package vn.congkhai.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./portal bench search ...}: how well the search service finds, measured by its own analysis and query code. It runs in a
 * process with the service's own libraries and heap, so nothing of them is on the class path here.
 */
final class SearchBench {
    private static final String MAIN = "vn.congkhai.search.bench.RelevanceBench";

    private SearchBench() {}

    /** Runs it and returns its exit code; its result goes to stdout as it is. */
    static int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = java(MAIN);
        command.addAll(arguments.stream()
                .filter(argument -> !argument.equals("search") && !argument.equals("--json"))
                .toList());
        if (!arguments.contains("--regulations")) {
            command.addAll(
                    List.of("--regulations", root().resolve("regulations").toString()));
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** A command that runs a class of the service, so far without arguments. */
    static List<String> java(String main) throws IOException {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djdk.httpclient.allowRestrictedHeaders=host",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                application(root()).toString(),
                main));
    }

    private static Path root() {
        return Path.of(System.getProperty("congkhai.root", "."));
    }

    /** The service as {@code ./portal} unpacks it: its manifest names its libraries. */
    private static Path application(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("search-service/target/app"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("search-service is not built: ./portal up builds it"));
        }
    }
}
