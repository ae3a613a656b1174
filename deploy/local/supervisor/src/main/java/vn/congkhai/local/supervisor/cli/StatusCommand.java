package vn.congkhai.local.supervisor.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.local.supervisor.process.ProcessTable;
import vn.congkhai.local.supervisor.system.Caches;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Platform;
import vn.congkhai.local.supervisor.system.Secrets;
import vn.congkhai.local.supervisor.system.Status;

@Command(name = "status", description = "How every process is: exit 0 all up, 1 some not, 3 not running.")
final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON on standard output.")
    private boolean json;

    @Option(names = "--data", description = "Another data directory than the last one.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Checkout checkout = new Checkout();
        Instance instance = checkout.instance(data);
        Status status = statusOf(checkout, instance);
        PrintStream out = Terminal.OUT;
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(status));
        } else {
            out.printf("%s   data %s   sample %s%n", status.gateway(), status.data(), status.sample());
            status.processes()
                    .forEach(line -> out.printf(
                            "%-22s %-8s port %d%s   restarts %d%n",
                            line.name(),
                            line.state(),
                            line.port(),
                            line.pid() == null ? "" : "   process " + line.pid(),
                            line.restarts()));
        }
        if (status.nothingRuns()) {
            return Refusal.NOT_RUNNING;
        }
        return status.allUp() ? 0 : Refusal.FAILED;
    }

    static Status statusOf(Checkout checkout, Instance instance) {
        ProcessTable table = new ProcessTable(instance.dataDirectory());
        Secrets secrets = new Secrets(instance.dataDirectory());
        return Status.of(
                instance,
                new Platform(checkout.root(), instance, secrets, table, Caches.using(checkout.root())),
                table);
    }
}
