package vn.congkhai.system.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.Editorial;
import vn.congkhai.system.PortalInstance;
import vn.congkhai.system.Reply;

/**
 * What editors wait for, in milliseconds through the gateway: with a thousand articles in the log and again with all that were
 * asked for, every one of them brought in through the commands.
 */
final class EditorsBench {
    private static final Logger LOG = Logger.getLogger(EditorsBench.class.getName());
    private static final int FEW = 1_000;
    private static final int MEASURED = 200;
    private static final int WRITERS = 16;

    private final PortalInstance system;
    private final AtomicInteger loaded = new AtomicInteger();

    EditorsBench(PortalInstance system) {
        this.system = system;
    }

    Map<String, Object> measure(int articles) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        int few = Math.min(FEW, articles);
        load(few);
        figures.put("articles" + few, actions());
        if (articles > few) {
            long begin = System.nanoTime();
            load(articles - few);
            double seconds = (System.nanoTime() - begin) / 1e9;
            figures.put("loadedPerSecond", (articles - few) / seconds);
            figures.put("articles" + articles, actions());
        }
        return figures;
    }

    private void load(int articles) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            int target = loaded.get() + articles;
            long begin = System.nanoTime();
            for (int i = 0; i < WRITERS; i++) all.add(writers.submit(() -> loadUpTo(target, begin)));
            for (Future<?> one : all) one.get();
        }
    }

    private void loadUpTo(int target, long begin) {
        for (int number = loaded.incrementAndGet(); number <= target; number = loaded.incrementAndGet()) {
            var board = new Editorial(system, PortalInstance.PORTALS.get(number % PortalInstance.PORTALS.size()));
            board.publish(Editorial.news("Tin nền số " + number));
            if (number % 1000 == 0) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                LOG.info("%d of %d articles, %.0f s".formatted(number, target, seconds));
            }
        }
        loaded.decrementAndGet();
    }

    private Map<String, Object> actions() {
        var board = new Editorial(system, "quan8");
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < MEASURED; i++) {
            Map<String, Object> article = Editorial.news("Tin đo thao tác " + i);
            JsonNode submitted = timed(times, "submit", () -> board.submit(article));
            JsonNode edited = timed(times, "edit", () -> board.edit(submitted, article));
            timed(times, "approve", () -> board.approve(edited));
            String id = edited.path("id").asString();
            timed(times, "read", () -> board.as("head").get("/api/articles/" + id));
            timed(times, "history", () -> board.as("auditor").get("/api/articles/" + id + "/history"));
            timed(times, "worklist", () -> board.as("head").get("/api/worklist"));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        times.forEach((action, measured) -> figures.put(action, new Percentiles(measured).figures()));
        return figures;
    }

    private static JsonNode timed(Map<String, List<Long>> times, String action, Supplier<Reply> call) {
        long begin = System.nanoTime();
        Reply reply = call.get();
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        if (reply.status() >= 300) throw new IllegalStateException(action + ": " + reply);
        times.computeIfAbsent(action, missing -> new ArrayList<>()).add(milliseconds);
        return reply.json();
    }
}
