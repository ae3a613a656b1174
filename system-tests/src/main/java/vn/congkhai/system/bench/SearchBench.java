package vn.congkhai.system.bench;

import java.io.IOException;
import java.util.List;

/** {@code ./portal bench search ...}: how well the search service finds, measured by its own analysis and query code. */
final class SearchBench {
    private static final String MAIN = "vn.congkhai.search.bench.RelevanceBench";

    private SearchBench() {}

    /** Runs it and returns its exit code; its result goes to stdout as it is. */
    static int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = ServiceMain.command("search-service", MAIN);
        command.addAll(arguments.stream()
                .filter(argument -> !argument.equals("search") && !argument.equals("--json"))
                .toList());
        if (!arguments.contains("--regulations")) {
            command.addAll(List.of(
                    "--regulations", ServiceMain.root().resolve("regulations").toString()));
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
