package vn.congkhai.local.supervisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.congkhai.local.supervisor.system.Caches;
import vn.congkhai.local.supervisor.system.Instance;
import vn.congkhai.local.supervisor.system.Member;
import vn.congkhai.local.supervisor.system.Part;
import vn.congkhai.local.supervisor.system.Progress;
import vn.congkhai.local.supervisor.system.RunLock;
import vn.congkhai.local.supervisor.system.Supervisor;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.RegulationsInvalidException;

@Command(name = "up", description = "Starts everything; without -d it runs until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    private static final String SEARCH = Part.SEARCH.processName();

    @Option(names = "-d", description = "Return when all is ready and the sample is public; everything keeps running.")
    private boolean detached;

    @Option(names = "--port", defaultValue = "8080", description = "The gateway's port; the others follow it.")
    private int port;

    @Option(names = "--data", description = "Where everything is kept; data/ of the checkout unless given.")
    private @Nullable Path data;

    @Option(names = "--regulations", description = "The portals; regulations/ of the checkout unless given.")
    private @Nullable Path regulations;

    @Option(names = "--no-sample", description = "Load no content.")
    private boolean noSample;

    @Option(names = "--no-limits", description = "No rate limit and no proof of work.")
    private boolean noLimits;

    @Option(
            names = "--clock-offset",
            converter = OffsetConverter.class,
            description = "Shift the time of decisions, for example P15D; it may only grow.")
    private @Nullable Duration clockOffset;

    @Option(
            names = "--replicas",
            paramLabel = "search-service=N",
            description = "So many search-services, each complete; one unless given.")
    private Map<String, Integer> replicas = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        Checkout checkout = new Checkout();
        int searchReplicas = searchReplicas();
        if (port < 1 || port > Instance.HIGHEST_PORT) {
            throw new Refusal(Refusal.WRONG_USE, "--port must be between 1 and " + Instance.HIGHEST_PORT);
        }
        Path directory = absolute(data, checkout.root().resolve("data"));
        Path texts = absolute(regulations, checkout.root().resolve("regulations"));
        if (!Files.isDirectory(texts)) {
            throw new Refusal(Refusal.WRONG_USE, texts + " is no directory");
        }
        Optional<Instance> before = Instance.in(directory);
        Instance instance = new Instance(
                directory.toString(), port, texts.toString(), !noSample, noLimits, offsetAfter(before), searchReplicas);
        if (detached) {
            return new DetachedStart(checkout, instance).run();
        }
        return runHere(checkout, instance);
    }

    private static int runHere(Checkout checkout, Instance instance) throws InterruptedException {
        Regulations portals = load(Path.of(instance.regulations()));
        Optional<RunLock> lock = RunLock.take(instance.dataDirectory());
        if (lock.isEmpty()) {
            throw new Refusal(Refusal.RUNS_ALREADY, "A supervisor already runs for " + instance.data());
        }
        try {
            Supervisor supervisor = new Supervisor(
                    checkout.root(), instance, portals, new Progress(Terminal.ERR), Caches.using(checkout.root()));
            List<String> taken = supervisor.takenPorts();
            if (!taken.isEmpty()) {
                throw new Refusal(
                        Refusal.FAILED,
                        "Nothing was started: " + String.join("; ", taken) + ". Choose other ports with --port.");
            }
            instance.save();
            checkout.remember(instance.dataDirectory());
            supervisor.run();
        } finally {
            lock.get().close();
        }
        return 0;
    }

    private static Regulations load(Path directory) {
        try {
            return Regulations.load(directory);
        } catch (RegulationsInvalidException invalid) {
            throw new Refusal(Refusal.WRONG_USE, String.valueOf(invalid.getMessage()));
        }
    }

    /** Time of decisions never runs backwards on one data directory. */
    private Duration offsetAfter(Optional<Instance> before) {
        Duration reached = before.map(Instance::clockOffset).orElse(Duration.ZERO);
        Duration wanted = clockOffset == null ? reached : clockOffset;
        if (wanted.compareTo(reached) < 0) {
            throw new Refusal(
                    Refusal.WRONG_USE, "--clock-offset may only grow on one data directory; it is " + reached);
        }
        return wanted;
    }

    /** What this start asks for: like the other options but the offset, it is not remembered from the one before. */
    private int searchReplicas() {
        if (!Set.of(SEARCH).containsAll(replicas.keySet())) {
            throw new Refusal(Refusal.WRONG_USE, "Only " + SEARCH + " can have replicas");
        }
        int count = replicas.getOrDefault(SEARCH, 1);
        if (count < 1 || count > Member.MOST_REPLICAS) {
            throw new Refusal(
                    Refusal.WRONG_USE,
                    "--replicas " + SEARCH + "=N: N must be between 1 and " + Member.MOST_REPLICAS + ", not " + count);
        }
        return count;
    }

    private static Path absolute(@Nullable Path given, Path otherwise) {
        return (given == null ? otherwise : given).toAbsolutePath().normalize();
    }

    /** A duration in ISO 8601 of whole days, hours, minutes and seconds. */
    static final class OffsetConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                Duration offset = Duration.parse(value);
                if (offset.isNegative()) {
                    throw new picocli.CommandLine.TypeConversionException("it cannot be negative");
                }
                return offset;
            } catch (DateTimeParseException e) {
                throw new picocli.CommandLine.TypeConversionException("it is no ISO 8601 duration such as P15D");
            }
        }
    }
}
