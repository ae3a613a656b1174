package vn.congkhai.local.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts java processes of the JDK this one runs on, away from the terminal, with their output in a file. */
public final class Launcher {
    private static final int KEPT_LOGS = 3;

    private final Path logs;

    public Launcher(Path logs) {
        this.logs = logs;
    }

    /** Moves the logs of the last run aside: {@code name.log} to {@code name.log.1} and so on. */
    public void rotate(String name) {
        try {
            Files.createDirectories(logs);
            for (int i = KEPT_LOGS; i > 0; i--) {
                Path older = i == 1 ? log(name) : logs.resolve(name + ".log." + (i - 1));
                if (Files.exists(older)) {
                    Files.move(older, logs.resolve(name + ".log." + i), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move the logs of " + name, e);
        }
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /**
     * Starts it in a session of its own, so that neither Ctrl-C nor the end of the terminal reaches it.
     *
     * @throws UncheckedIOException if it cannot be started
     */
    public Process start(String name, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(ownSession());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        // Options meant for the supervisor or a build must not change the services.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS"));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("CONGKHAI_"));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(logs);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    private static List<String> ownSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .limit(1)
                .toList();
    }
}
