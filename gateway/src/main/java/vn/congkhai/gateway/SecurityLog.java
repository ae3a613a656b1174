package vn.congkhai.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nhật ký an ninh: who signed in and what was refused, in two files of bounded size beside this process. Whoever knocks without
 * end fills a line a minute, not the log.
 */
final class SecurityLog implements AutoCloseable {
    /** How many lines operators can look back on. */
    static final int KEPT = 5_000;

    /** How many lines of the same are written in a minute before the rest is only counted. */
    static final int SAME_IN_A_MINUTE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KINDS_OF_SAME = 2_000;
    private static final long LARGEST_FILE = 2 << 20;

    private final Path file;
    private final Path older;
    private final JsonMapper json;
    private final Clock clock;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("security-log").factory());
    private final Deque<SecurityLine> latest = new ArrayDeque<>();
    private final Map<String, Same> minute = new HashMap<>();
    private Instant minuteBegan;

    private static final class Same {
        private final SecurityLine first;
        private int seen;

        Same(SecurityLine first) {
            this.first = first;
        }
    }

    /** Reads what an earlier process has written. */
    SecurityLog(Path directory, JsonMapper json, Clock clock) throws IOException {
        Files.createDirectories(directory);
        this.file = directory.resolve("security.jsonl");
        this.older = directory.resolve("security-older.jsonl");
        this.json = json;
        this.clock = clock;
        this.minuteBegan = clock.instant();
        for (Path each : List.of(older, file)) {
            if (Files.exists(each)) Files.readAllLines(each).forEach(this::remember);
        }
    }

    private void remember(String line) {
        try {
            keep(json.readValue(line, SecurityLine.class));
        } catch (JacksonException torn) { // the process died while it wrote the last line
            LOG.warn("a line of {} cannot be read and is passed over", file);
        }
    }

    /** Writes a line, soon. */
    synchronized void write(SecurityLine line) {
        endMinute();
        String sameness = minute.size() < MOST_KINDS_OF_SAME ? line.sameness() : "everything else";
        Same same = minute.computeIfAbsent(sameness, key -> new Same(line));
        if (++same.seen <= SAME_IN_A_MINUTE) put(line);
    }

    /** The latest lines, newest first. */
    synchronized List<SecurityLine> latest(Predicate<SecurityLine> wanted) {
        endMinute();
        List<SecurityLine> found = new ArrayList<>();
        latest.descendingIterator().forEachRemaining(line -> {
            if (wanted.test(line)) found.add(line);
        });
        return found;
    }

    /** Writes what was only counted in the minute that is over. */
    private void endMinute() {
        Instant now = clock.instant();
        if (now.isBefore(minuteBegan.plus(MINUTE))) return;
        minute.values().stream()
                .filter(same -> same.seen > SAME_IN_A_MINUTE)
                .forEach(same -> put(same.first.times(same.seen - SAME_IN_A_MINUTE, now)));
        minute.clear();
        minuteBegan = now;
    }

    private void put(SecurityLine line) {
        keep(line);
        writer.execute(() -> append(line));
    }

    private void keep(SecurityLine line) {
        latest.addLast(line);
        if (latest.size() > KEPT) latest.removeFirst();
    }

    private void append(SecurityLine line) {
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST_FILE)
                Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            byte[] bytes = (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) { // operators still see it until the process ends
            LOG.error("a line of the security log is not on disk", e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) LOG.warn("the security log is not all on disk");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
