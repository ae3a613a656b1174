package vn.congkhai.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Các quy chế: every portal of this installation, read once from a directory of one YAML file each. */
public final class Regulations {

    /** Portal id of the ICT centre, which has no regulation: the list of portals and the operators. */
    public static final String CENTRE = "ict";

    /** The operator's account, the same in every installation. */
    public static final Account OPERATOR =
            new Account("operator@" + CENTRE, "Quản trị vận hành, Trung tâm Công nghệ thông tin");

    private final Map<String, Regulation> byId = new LinkedHashMap<>();
    private final Map<String, Regulation> byHost = new LinkedHashMap<>();

    private Regulations(Collection<Regulation> regulations) {
        for (Regulation regulation : regulations) {
            byId.put(regulation.id(), regulation);
            regulation.hosts().forEach(host -> byHost.put(host, regulation));
        }
    }

    /**
     * Reads every {@code *.yaml} directly in the directory.
     *
     * @throws RegulationsInvalidException naming every mistake of every file at once
     * @throws UncheckedIOException when the directory or a file cannot be read
     */
    public static Regulations load(Path directory) {
        List<String> found = new ArrayList<>();
        Map<String, Regulation> read = new LinkedHashMap<>();
        Map<String, String> hostOwners = new LinkedHashMap<>();
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            Problems problems = new Problems(name, found);
            int before = found.size();
            Node root = YamlFile.read(file, problems);
            if (found.size() > before) {
                continue;
            }
            Regulation regulation = new RegulationReader(root).read();
            new RegulationChecks(regulation, problems).run(name);
            for (String host : regulation.hosts()) {
                String owner = hostOwners.putIfAbsent(host, name);
                if (owner != null && !owner.equals(name)) {
                    problems.add("hosts", host + " already belongs to " + owner);
                }
            }
            read.put(name, regulation);
        }
        if (read.isEmpty() && found.isEmpty()) {
            found.add(directory + ": holds no *.yaml");
        }
        if (!found.isEmpty()) {
            throw new RegulationsInvalidException(found);
        }
        return new Regulations(read.values());
    }

    /** Every portal, in the order of their ids. */
    public List<Regulation> all() {
        return List.copyOf(byId.values());
    }

    /** The portal with that id. */
    public Optional<Regulation> find(String portalId) {
        return Optional.ofNullable(byId.get(portalId));
    }

    /** The portal that answers under a host name; a port and the letter case do not matter. */
    public Optional<Regulation> byHost(String host) {
        int colon = host.indexOf(':');
        String name = (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byHost.get(name));
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the regulations in " + directory.toAbsolutePath(), unreadable);
        }
    }
}
