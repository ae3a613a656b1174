package vn.congkhai.local.supervisor.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One system on this machine, as it was asked for; kept in its data directory for the other commands.
 *
 * @param port the gateway's; the others follow it
 * @param regulations directory of the portals
 * @param sample whether the first start loads the regulations as documents
 * @param noLimits no rate limit and no proof of work
 * @param clockOffset by how much every decision's time is ahead
 */
public record Instance(
        String data, int port, String regulations, boolean sample, boolean noLimits, Duration clockOffset) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Path dataDirectory() {
        return Path.of(data);
    }

    /** Addresses of the ports, relative to the gateway's. */
    public int port(Part part) {
        return port + part.offset();
    }

    public String gateway() {
        return "http://localhost:" + port;
    }

    public static Optional<Instance> in(Path data) {
        Path file = file(data);
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Instance.class));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public void save() {
        Path file = file(dataDirectory());
        Path unfinished = file.resolveSibling("instance.new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(unfinished, JSON.writeValueAsBytes(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("run").resolve("instance.json");
    }
}
