package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.search.index.AttachedTexts;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.LiveIndex;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.Watermark;

/**
 * Ten thousand questions that nobody means, from four clients at once, to the service with the heap and the garbage collector that it
 * runs with, over 20,000 documents: every one is answered in time, and so is who asks something sensible meanwhile. {@code
 * -Dcongkhai.seed=N} repeats a run.
 */
class HostileTrafficIT {
    private static final Logger LOG = LoggerFactory.getLogger(HostileTrafficIT.class);
    private static final int DOCUMENTS = 20_000;
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 2_000;
    private static final int QUESTIONS = 10_000;
    private static final long HEAP_MIB = 448;
    private static final long IN_TIME_MILLIS = 200;
    /**
     * Any may be held up by whatever else the machine does. A question that is itself too much to ask is so whenever it is asked:
     * none may be late each time.
     */
    private static final int TIMES = 5;

    private static final String PLAIN = "/api/search?q=dang%20ky%20khai%20sinh";
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)");

    @TempDir
    private static Path folder;

    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> late = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger sensible = new AtomicInteger();

    @Test
    void ten_thousand_hostile_questions_hold_nobody_up() throws Exception {
        long seed = Long.getLong("congkhai.seed", System.nanoTime());
        LOG.info("seed {}", seed);
        fill(folder.resolve("data"), new Random(seed));
        List<String> options =
                List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:+UseCompactObjectHeaders", "-Xmx" + HEAP_MIB + "m");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0);
                ServiceProcess service = ServiceProcess.start(broker.bootstrap(), folder.resolve("data"), options)) {
            ask(service, WARM_UP, seed);
            late.clear();
            ask(service, QUESTIONS, seed + CLIENTS);
            List<Asked> again = new ArrayList<>();
            for (Asked question : late) if (isLateAgain(service, question)) again.add(question);
            LOG.info(
                    "{} of {} late, of those {} again; {} sensible ones beside",
                    late.size(),
                    QUESTIONS,
                    again.size(),
                    sensible);
            assertThat(refused).as("seed %d", seed).isEmpty();
            assertThat(again).as("seed %d", seed).isEmpty();
            assertThat(sensible.get()).isPositive();
            assertThat(heapUsed(service)).isBetween(1.0, HEAP_MIB * 1024.0 * 1024);
        }
    }

    private void ask(ServiceProcess service, int questions, long seed) throws Exception {
        asked.set(0);
        try (var clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            var beside = clients.submit(() -> {
                while (asked.get() < questions) askSensibly(service);
                return null;
            });
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                Random die = new Random(seed + i);
                done.add(clients.submit(() -> {
                    while (asked.getAndIncrement() < questions) askHostilely(service, die);
                    return null;
                }));
            }
            for (var client : done) client.get(2, TimeUnit.MINUTES);
            beside.get(1, TimeUnit.MINUTES);
        }
    }

    private void askHostilely(ServiceProcess service, Random die) throws IOException {
        Asked question =
                die.nextInt(10) == 0 ? new Asked(Hostile.improper(die), true) : new Asked(Hostile.target(die), false);
        if (millis(service, question) > IN_TIME_MILLIS) late.add(question);
    }

    private void askSensibly(ServiceProcess service) {
        long begin = System.nanoTime();
        JsonNode found = service.json(Newsroom.PORTAL, PLAIN);
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) > IN_TIME_MILLIS)
            late.add(new Asked(PLAIN, false));
        if (!found.path("hits").path(0).path("id").asString("").equals("sensible")) refused.add("sensible: " + found);
        sensible.incrementAndGet();
    }

    private boolean isLateAgain(ServiceProcess service, Asked question) throws IOException {
        for (int i = 0; i < TIMES; i++) if (millis(service, question) <= IN_TIME_MILLIS) return false;
        return true;
    }

    private long millis(ServiceProcess service, Asked question) throws IOException {
        long begin = System.nanoTime();
        int status = question.improper
                ? service.raw(Newsroom.PORTAL, question.target)
                : service.visit(Newsroom.PORTAL, question.target).statusCode();
        if (status >= 500) refused.add(status + " " + question.target);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static double heapUsed(ServiceProcess service) {
        return HEAP.matcher(service.metrics())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    /** As long as articles are, of syllables as unequally frequent as those of a language; the short ones near to many others. */
    private static void fill(Path data, Random die) throws IOException {
        String[] language = Hostile.syllables(die, 1_500).split(" ");
        try (LiveIndex index = LiveIndex.open(data.resolve("index"), AttachedTexts.NONE)) {
            List<Change> batch = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                batch.add(change("n" + i, text(language, die, 8), text(language, die, 60 + die.nextInt(60)), i));
                if (batch.size() == 1_000) {
                    index.current().apply(batch, Map.of());
                    batch.clear();
                }
            }
            index.current()
                    .apply(
                            List.of(change("sensible", "Đăng ký khai sinh", "Tại ủy ban nhân dân phường.", DOCUMENTS)),
                            Map.of());
            index.commit();
        }
    }

    private static String text(String[] language, Random die, int syllables) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            double unequal = Math.pow(die.nextDouble(), 3);
            text.append(language[(int) (unequal * language.length)]).append(' ');
        }
        return text.toString().strip();
    }

    private static Change change(String id, String title, String text, int minute) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute);
        var document = new SearchDocument(
                Newsroom.PORTAL, "article", id, "tin-tuc", title, List.of(), "", text, "/tin/" + id + "/x", at);
        return new Change(Change.key(Newsroom.PORTAL, "publication", id), new Watermark("log-1", minute + 1), document);
    }

    private record Asked(String target, boolean improper) {}
}
