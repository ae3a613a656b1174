package vn.congkhai.system.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.Door;
import vn.congkhai.system.Editorial;
import vn.congkhai.system.PortalInstance;

/**
 * From the answer to the approval until the public sees it, and from the withdrawal until it is gone, in milliseconds: polled
 * through the gateway every 10 ms while ten other articles a second are being written.
 */
final class VisibilityBench {
    private static final Logger LOG = Logger.getLogger(VisibilityBench.class.getName());
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int WARM_UP = 5;

    /** As many as tell the p99; what is beyond only fills the log. */
    private static final int MOST = 200;

    private final PortalInstance system;
    private final Map<String, List<Long>> shown = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> gone = new ConcurrentHashMap<>();
    private final AtomicLong writes = new AtomicLong();

    private VisibilityBench(PortalInstance system) {
        this.system = system;
    }

    static Map<String, Object> run(int articles) throws Exception {
        Path data = Files.createTempDirectory("congkhai-bench-main");
        try (PortalInstance system = PortalInstance.start(data, "--no-limits")) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("editors", new EditorsBench(system).measure(articles));
            figures.putAll(new VisibilityBench(system).measure(Math.min(articles, MOST)));
            return figures;
        }
    }

    private Map<String, Object> measure(int articles) throws Exception {
        long begin = System.nanoTime();
        try (var writer = Executors.newSingleThreadScheduledExecutor();
                var watchers = Executors.newFixedThreadPool(6)) {
            var others = new Editorial(system, "krongpac");
            var writing = writer.scheduleAtFixedRate(() -> write(others), 0, 100, TimeUnit.MILLISECONDS);
            for (int i = 0; i < articles + WARM_UP; i++) {
                if (i == WARM_UP) {
                    shown.clear();
                    gone.clear();
                }
                one(i, watchers);
                if (i % 10 == 9) LOG.info((i + 1) + " of " + (articles + WARM_UP));
            }
            writing.cancel(false);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("otherWritesPerSecond", writes.get() / ((System.nanoTime() - begin) / 1e9));
        figures.put("approvedToShownMs", percentiles(shown));
        figures.put("withdrawnToGoneMs", percentiles(gone));
        return figures;
    }

    private void write(Editorial others) {
        if (others.submit(Editorial.news("Bài viết nền " + writes.get())).status() == 201) writes.incrementAndGet();
    }

    private void one(int number, java.util.concurrent.ExecutorService watchers) throws Exception {
        var board = new Editorial(system, "quan8");
        Door visitor = system.visitor("quan8");
        String word = "đường" + Long.toString(System.nanoTime(), 36);
        Map<String, Object> article = Editorial.news("Tin đo tốc độ " + number + " " + word);
        JsonNode edited = board.edit(board.submit(article).json(), article).json();
        String id = edited.path("id").asString();
        Map<String, BooleanSupplier> places = places(visitor, id, word);
        if (board.approve(edited).status() != 200) throw new IllegalStateException("approval refused");
        watch(places, shown, true, watchers);
        if (board.withdraw(id, "NOTICE").status() != 200) throw new IllegalStateException("withdrawal refused");
        watch(places, gone, false, watchers);
    }

    private static Map<String, BooleanSupplier> places(Door visitor, String id, String word) {
        String accented = URLEncoder.encode(word, StandardCharsets.UTF_8);
        String stripped = word.replace("đường", "duong");
        Map<String, BooleanSupplier> places = new LinkedHashMap<>();
        places.put("page", () -> visitor.get("/api/public/articles/" + id).status() == 200);
        places.put("home", () -> visitor.get("/").body().contains(word));
        places.put("category", () -> visitor.get("/chuyen-muc/tin-tuc").body().contains(word));
        places.put(
                "feed", () -> visitor.get("/chuyen-muc/tin-tuc/feed.xml").body().contains(id));
        places.put(
                "searchAccented",
                () -> visitor.get("/api/search?q=" + accented).body().contains(id));
        places.put(
                "searchStripped",
                () -> visitor.get("/api/search?q=" + stripped).body().contains(id));
        return places;
    }

    private static void watch(
            Map<String, BooleanSupplier> places,
            Map<String, List<Long>> into,
            boolean wanted,
            java.util.concurrent.ExecutorService watchers)
            throws Exception {
        long begin = System.nanoTime();
        List<Future<?>> waiting = new ArrayList<>();
        places.forEach((place, visible) -> waiting.add(watchers.submit(() -> {
            while (visible.getAsBoolean() != wanted) {
                if (System.nanoTime() - begin > PATIENCE_NANOS)
                    throw new IllegalStateException(place + " never changed");
                LockSupport.parkNanos(POLL_NANOS);
            }
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            into.computeIfAbsent(place, missing -> new java.util.concurrent.CopyOnWriteArrayList<>())
                    .add(milliseconds);
            into.computeIfAbsent("all", missing -> new java.util.concurrent.CopyOnWriteArrayList<>())
                    .add(milliseconds);
        })));
        for (Future<?> one : waiting) one.get();
    }

    private static Map<String, Object> percentiles(Map<String, List<Long>> measured) {
        Map<String, Object> figures = new LinkedHashMap<>();
        measured.forEach((place, times) -> figures.put(place, new Percentiles(times).figures()));
        return figures;
    }
}
