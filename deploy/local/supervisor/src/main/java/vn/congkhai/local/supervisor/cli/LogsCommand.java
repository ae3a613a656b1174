package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Member;

@Command(name = "logs", description = "The log of a process since its start, or the end of every log.")
final class LogsCommand implements Callable<Integer> {
    private static final int LINES_OF_EACH = 40;

    @Parameters(arity = "0..1", paramLabel = "SERVICE")
    private @Nullable String service;

    @Option(names = "--data", description = "Another data directory than the last one.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Instance instance = new Checkout().instance(data);
        Path logs = instance.dataDirectory().resolve("logs");
        List<String> names = instance.members().stream().map(Member::name).toList();
        PrintStream out = Terminal.OUT;
        if (service == null) {
            for (String name : names) {
                printEnd(out, name, logs.resolve(name + ".log"));
            }
        } else if (!names.contains(service)) {
            throw new Refusal(Refusal.WRONG_USE, "No service " + service + "; there are " + String.join(" ", names));
        } else {
            Path log = logs.resolve(service + ".log");
            if (Files.exists(log)) {
                Files.readAllLines(log).forEach(out::println);
            }
        }
        return 0;
    }

    private static void printEnd(PrintStream out, String name, Path log) throws IOException {
        if (Files.exists(log)) {
            List<String> lines = Files.readAllLines(log);
            out.println("==> " + name);
            lines.subList(Math.max(0, lines.size() - LINES_OF_EACH), lines.size())
                    .forEach(out::println);
        }
    }
}
