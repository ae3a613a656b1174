package vn.congkhai.system.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import vn.congkhai.system.Door;
import vn.congkhai.system.Editorial;
import vn.congkhai.system.PortalInstance;

/**
 * How long readers wait for a page, in milliseconds: 20 requests a second through the gateway, which renders every one, counted from
 * when each was due, so that a page that keeps others waiting counts for them too.
 */
final class SiteBench {
    private static final String PORTAL = "binhduong";
    private static final int PER_SECOND = 20;
    private static final int WARM_UP = 10 * PER_SECOND;
    private static final int MEASURED = 60 * PER_SECOND;

    private final PortalInstance system;
    private final Map<String, Queue<Long>> waited = new ConcurrentHashMap<>();

    private SiteBench(PortalInstance system) {
        this.system = system;
    }

    static Map<String, Object> run(int articles) throws Exception {
        Path data = Files.createTempDirectory("congkhai-bench-site");
        try (PortalInstance system = PortalInstance.start(data, "--no-limits")) {
            return new SiteBench(system).measure(articles);
        }
    }

    private Map<String, Object> measure(int articles) throws Exception {
        publish(articles);
        List<String> pages = pages();
        Door reader = system.visitor(PORTAL);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                long due = begin + i * 1_000_000_000L / PER_SECOND;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                String page = pages.get(i % pages.size());
                boolean counts = i >= WARM_UP;
                readers.execute(() -> read(reader, page, due, counts));
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", articles);
        figures.put("requestsPerSecond", PER_SECOND);
        pages.forEach(page -> figures.put(page.replaceAll("/[0-9a-f]{8}-.*", "/..."), percentiles(page)));
        return figures;
    }

    private Map<String, Object> percentiles(String page) {
        return new Percentiles(waited.getOrDefault(page, new ConcurrentLinkedQueue<>())).figures();
    }

    private void read(Door reader, String page, long due, boolean counts) {
        int status = reader.get(page).status();
        if (status != 200) throw new IllegalStateException(page + " answers " + status);
        long milliseconds = (System.nanoTime() - due) / 1_000_000;
        if (counts)
            waited.computeIfAbsent(page, any -> new ConcurrentLinkedQueue<>()).add(milliseconds);
    }

    private void publish(int articles) throws Exception {
        Editorial editorial = new Editorial(system, PORTAL);
        try (ExecutorService editors = Executors.newFixedThreadPool(4)) {
            List<? extends Future<?>> all = IntStream.range(0, articles)
                    .mapToObj(i -> editors.submit(() -> editorial.publish(Editorial.news("Bài đo thứ " + i))))
                    .toList();
            for (Future<?> one : all) one.get();
        }
    }

    /** Home, a category and its last page, an article, the documents and the regulation, the longest text of all. */
    private List<String> pages() {
        Door reader = system.visitor(PORTAL);
        var news = reader.get("/api/public/articles?category=tin-tuc&size=20").json();
        var documents = reader.get("/api/public/articles?category=van-ban&size=100")
                .json()
                .path("items");
        long last = Math.max(1, (news.path("total").asLong() + 19) / 20);
        return List.of(
                "/",
                "/chuyen-muc/tin-tuc",
                "/chuyen-muc/tin-tuc?page=" + last,
                news.path("items").path(0).path("url").asString(),
                "/van-ban",
                documents.path(documents.size() - 1).path("url").asString());
    }
}
