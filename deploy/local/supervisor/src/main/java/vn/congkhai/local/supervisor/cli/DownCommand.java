package vn.congkhai.local.supervisor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congkhai.local.supervisor.process.Fleet;
import vn.congkhai.local.supervisor.process.ProcessTable;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Member;
import vn.congkhai.local.supervisor.system.Part;

@Command(name = "down", description = "Ends every process of the instance; the data stays.")
final class DownCommand implements Callable<Integer> {
    @Option(names = "--data", description = "Another data directory than the last one.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        Instance instance = new Checkout().instance(data);
        ProcessTable table = new ProcessTable(instance.dataDirectory());
        // The supervisor first, or it would start again what is ended here; it ends the others in their order.
        Fleet.stop(List.of(List.of(Part.SUPERVISOR.processName())), table, Fleet.SUPERVISOR_GRACE);
        Fleet.stop(Member.waveNames(), table);
        Terminal.ERR.println("ended; the data stays in " + instance.data());
        return 0;
    }
}
