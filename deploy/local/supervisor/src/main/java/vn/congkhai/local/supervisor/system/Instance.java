package vn.congkhai.local.supervisor.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One system on this machine, as it was asked for; kept in its data directory for the other commands.
 *
 * @param port the gateway's; the others follow it
 * @param regulations directory of the portals
 * @param sample whether the first start loads the regulations as documents
 * @param noLimits no rate limit and no proof of work
 * @param clockOffset by how much every decision's time is ahead
 * @param searchReplicas how many search-services; {@code null} in what was kept before there could be several
 */
public record Instance(
        String data,
        int port,
        String regulations,
        boolean sample,
        boolean noLimits,
        Duration clockOffset,
        @Nullable Integer searchReplicas) {
    /** The highest port of the gateway that leaves room for the others. */
    public static final int HIGHEST_PORT = 65_535 - Member.HIGHEST_OFFSET;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Path dataDirectory() {
        return Path.of(data);
    }

    /** How many processes search together. */
    public int replicas() {
        return searchReplicas == null ? 1 : searchReplicas;
    }

    /** Every process of this system, in the order in which people see them. */
    public List<Member> members() {
        return Member.all(replicas());
    }

    /** The port of a part. */
    public int port(Part part) {
        return port(Member.of(part));
    }

    int port(Member member) {
        return port + member.offset();
    }

    /** Where a process keeps its files. */
    Path dataOf(Member member) {
        return dataDirectory().resolve(member.name());
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
