package vn.congkhai.local.supervisor.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import vn.congkhai.local.supervisor.system.Caches;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Progress;
import vn.congkhai.local.supervisor.system.Removal;
import vn.congkhai.local.supervisor.system.RunLock;
import vn.congkhai.local.supervisor.system.Supervisor;
import vn.congkhai.regulation.Regulations;

@Command(
        name = "train",
        description = "Runs the system once on data of its own and keeps what makes every later start quick.")
final class TrainCommand implements Callable<Integer> {
    private static final int LOWEST_PORT = 31_000;
    private static final int HIGHEST_PORT = 32_600;
    private static final int PORTS = 16;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = new Checkout().root();
        Path caches = Caches.directoryOf(root);
        Path data = root.resolve("target/portal/training");
        Removal.of(data);
        Removal.of(caches);
        Files.createDirectories(caches);
        Path portals = root.resolve("regulations");
        try (Ports ports = Ports.free()) {
            Instance instance =
                    new Instance(data.toString(), ports.first(), portals.toString(), true, true, Duration.ZERO, 1);
            instance.save();
            new Supervisor(root, instance, Regulations.load(portals), new Progress(Terminal.ERR), Caches.written(root))
                    .rehearse();
        }
        Removal.of(data);
        return 0;
    }

    /** Free ports that no other training on this machine takes meanwhile: another checkout may train at the same time. */
    private record Ports(int first, RunLock claim) implements AutoCloseable {
        static Ports free() {
            Path claims = Path.of(
                    System.getProperty("java.io.tmpdir"), "congkhai-training-" + System.getProperty("user.name"));
            for (int first = LOWEST_PORT; first < HIGHEST_PORT; first += PORTS) {
                Optional<RunLock> claim = RunLock.take(claims.resolve(Integer.toString(first)));
                if (claim.isEmpty()) {
                    continue;
                }
                if (IntStream.range(first, first + PORTS).allMatch(TrainCommand::isFree)) {
                    return new Ports(first, claim.get());
                }
                claim.get().close();
            }
            throw new Refusal(Refusal.FAILED, PORTS + " free ports in a row are needed");
        }

        @Override
        public void close() {
            claim.close();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
