package vn.congkhai.system.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One writer and its successors: whatever it left unanswered when it was killed, the next one takes over. */
final class Writer {
    private final Launcher launcher;
    private final int number;
    private final String clockOffset;
    private final Witness witness;
    private final Set<String> unanswered = Collections.synchronizedSet(new LinkedHashSet<>());
    private Process process;
    private Thread listener;
    private int generation = 1;

    /** Writes a few commands and ends by itself. */
    static void rehearse(Launcher launcher, Witness witness, int commands) {
        Writer rehearsal = new Writer(launcher, 9, "PT0S", witness, commands);
        rehearsal.join();
        launcher.prepareNext();
    }

    static Writer start(Launcher launcher, int number, String clockOffset, Witness witness) {
        Writer started = new Writer(launcher, number, clockOffset, witness, Integer.MAX_VALUE);
        launcher.prepareNext();
        return started;
    }

    private Writer(Launcher launcher, int number, String clockOffset, Witness witness, int commands) {
        this.launcher = launcher;
        this.number = number;
        this.clockOffset = clockOffset;
        this.witness = witness;
        this.process = launcher.send(number + ".1", clockOffset, commands, List.of());
        this.listener = listen();
    }

    private void succeed(int commands) {
        generation++;
        process = launcher.send(number + "." + generation, clockOffset, commands, unanswered);
        launcher.prepareNext();
        listener = listen();
    }

    private Thread listen() {
        Process heard = process;
        String generationName = number + "." + generation;
        return Thread.ofPlatform().name("writer-" + generationName).start(() -> {
            long ambiguous = 0;
            try (BufferedReader in = heard.inputReader(StandardCharsets.UTF_8)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String[] words = line.split(" ");
                    switch (words[0]) {
                        case "T" -> unanswered.add(words[1]);
                        case "A" -> {
                            unanswered.remove(words[1]);
                            witness.acknowledged(generationName, words[1], Long.parseLong(words[2]));
                        }
                        case "U" -> {
                            witness.ambiguous(Long.parseLong(words[1]) - ambiguous);
                            ambiguous = Long.parseLong(words[1]);
                        }
                        default -> throw new IllegalStateException(line);
                    }
                }
            } catch (IOException e) {
                // The pipe of a killed process.
            }
        });
    }

    void killAndReplace() {
        stop();
        succeed(Integer.MAX_VALUE);
    }

    /** {@code kill -9}; what it said is heard to the end. */
    void stop() {
        JavaProcess.kill(process);
        join();
    }

    /** A last successor that only finishes what is unanswered. */
    void finish() {
        succeed(0);
        join();
        if (!unanswered.isEmpty()) throw new IllegalStateException("still unanswered: " + unanswered);
    }

    private void join() {
        try {
            process.waitFor();
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
