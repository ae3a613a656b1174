package vn.congkhai.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of ours in a process of its own. */
final class JavaProcess {
    private JavaProcess() {}

    static Process start(Class<?> main, List<String> flags, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What the JVM itself has to say does not belong on an output that is read.
        command.addAll(List.of("-Xlog:disable", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Daxon.update-check.disabled=true"));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
        command.addAll(flags);
        command.addAll(List.of("-cp", ClassPath.JARS, main.getName()));
        for (Object argument : arguments) command.add(argument.toString());
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}, and gone. */
    static void kill(Process process) {
        process.destroyForcibly();
        boolean gone = false;
        while (!gone) {
            try {
                process.waitFor();
                gone = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
