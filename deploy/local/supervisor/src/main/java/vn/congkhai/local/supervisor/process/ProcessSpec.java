package vn.congkhai.local.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to run one process.
 *
 * @param port the one shown to people
 * @param otherPorts what else must be free, by what it is for
 * @param arguments everything after the java executable
 * @param artefact the jar it runs; a newer one is another process
 * @param readiness when it counts as up
 */
public record ProcessSpec(
        String name,
        int port,
        Map<String, Integer> otherPorts,
        List<String> arguments,
        Map<String, String> environment,
        Path artefact,
        Probe readiness) {
    public ProcessSpec {
        otherPorts = Map.copyOf(otherPorts);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** What the process was started with; a running one with another fingerprint is not the one that is wanted. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((arguments + "\n" + new TreeMap<>(environment) + "\n" + artefactTime())
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private String artefactTime() {
        try {
            return Files.exists(artefact) ? Files.getLastModifiedTime(artefact).toString() : "absent";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + artefact, e);
        }
    }
}
