package vn.congkhai.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running system: its own ports, its own data. */
public final class PortalInstance implements AutoCloseable {
    /** The shipped portals. */
    public static final List<String> PORTALS = List.of("quan8", "krongpac", "longxuyen", "binhduong", "trungdung");

    private static final Duration START = Duration.ofMinutes(12);
    private static final Duration COMMAND = Duration.ofMinutes(1);
    private static final int PORTS = 16;
    private static final int SUPERVISOR = 11;

    private final Path data;
    private final int port;
    private final @Nullable Path regulations;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private PortalInstance(Path data, int port, @Nullable Path regulations) {
        this.data = data;
        this.port = port;
        this.regulations = regulations;
    }

    /** Starts a system on free ports and returns when it is ready and its sample content is public. */
    public static PortalInstance start(Path data, String... options) {
        return start(data, null, options);
    }

    /**
     * The same with portals of its own.
     *
     * @param regulations directory that every start of this instance reads, {@code null} for the shipped one
     */
    public static PortalInstance start(Path data, @Nullable Path regulations, String... options) {
        PortalInstance instance = new PortalInstance(data, freePorts(), regulations);
        instance.up(options);
        return instance;
    }

    /** A system that somebody else has started and will stop. */
    public static PortalInstance attach(Path data) {
        PortalInstance unknown = new PortalInstance(data, 0, null);
        return new PortalInstance(data, unknown.process("gateway").path("port").asInt(), null);
    }

    /** Starts what is not running, on this instance's data and ports. */
    public void up(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("up", "-d", "--port", Integer.toString(port), "--data", data.toString()));
        if (regulations != null) arguments.addAll(List.of("--regulations", regulations.toString()));
        arguments.addAll(Arrays.asList(options));
        var ended = PortalCommand.run(START, arguments.toArray(String[]::new));
        if (ended.exit() != 0) throw new IllegalStateException("up ended with " + ended.exit() + ":\n" + ended.err());
    }

    /** Any other command on this instance. */
    public PortalCommand.Ended run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--data", data.toString()));
        return PortalCommand.run(COMMAND, all.toArray(String[]::new));
    }

    public JsonNode status() {
        return JsonMapper.shared().readTree(run("status", "--json").out());
    }

    /** One process of {@link #status()}. */
    public JsonNode process(String name) {
        for (JsonNode process : status().path("processes")) {
            if (process.path("name").asString().equals(name)) return process;
        }
        throw new IllegalArgumentException("no process " + name);
    }

    /** The same as the supervisor tells it, without a command's processor time: for those who ask often. */
    public JsonNode processNow(String name) {
        for (JsonNode process : control().get("/status").json().path("processes")) {
            if (process.path("name").asString().equals(name)) return process;
        }
        throw new IllegalArgumentException("no process " + name);
    }

    private Door control() {
        return new Door(port + SUPERVISOR, "localhost", null, Map.of());
    }

    /** Whether it runs; one that has ended and that nobody has collected does not. */
    public static boolean runs(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return !stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (NoSuchFileException ended) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid(String name) {
        return process(name).path("pid").asLong();
    }

    /** The JWT of an account such as {@code head@quan8}. */
    public String token(String account) {
        return tokens.computeIfAbsent(account, missing -> {
            var ended = run("token", missing);
            if (ended.exit() != 0) throw new IllegalStateException("no token for " + missing + ": " + ended.err());
            return ended.out().strip();
        });
    }

    /** The public's door of a portal. */
    public Door visitor(String portal) {
        return new Door(port, portal + ".localhost", null, Map.of());
    }

    /** The door of an account: {@code as("head@quan8")} stands at quan8's host with the head's token. */
    public Door as(String account) {
        String portal = account.substring(account.indexOf('@') + 1);
        String host = portal.equals("ict") ? "localhost" : portal + ".localhost";
        return new Door(port, host, token(account), Map.of());
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** Sends a signal, as {@code kill} does. */
    public static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        run("down");
    }

    /**
     * A base with {@value #PORTS} free ports behind it, below the range the kernel hands out. Two bases are the same or do not overlap.
     */
    private static int freePorts() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int base = PORTS * ThreadLocalRandom.current().nextInt(10_000 / PORTS, 30_000 / PORTS);
            if (free(base)) return base;
        }
        throw new IllegalStateException("no " + PORTS + " free ports in a row");
    }

    private static boolean free(int base) {
        for (int offset = 0; offset < PORTS; offset++) {
            try (ServerSocket socket = new ServerSocket(base + offset, 1, InetAddress.getLoopbackAddress())) {
                if (!socket.isBound()) return false;
            } catch (IOException e) {
                return false; // taken: that is what we ask
            }
        }
        return true;
    }
}
