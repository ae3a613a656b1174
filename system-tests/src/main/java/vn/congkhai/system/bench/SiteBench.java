package vn.congkhai.system.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.Door;
import vn.congkhai.system.PortalInstance;

/**
 * {@code ./portal bench site --articles N [--texts F]}: how long readers wait for a page, in milliseconds: 20 requests a second through
 * the gateway, which renders every one, counted from when each was due, so that a page that keeps others waiting counts for them too.
 */
final class SiteBench {
    private static final String PORTAL = "binhduong";
    private static final int PER_SECOND = 20;
    private static final int WARM_UP = 15 * PER_SECOND;
    private static final int MEASURED_OF_A_PAGE = 200;
    private static final int PAGE_SIZE = 20;
    private static final int FEED_SIZE = 50;
    private static final int QUESTIONS = 40;
    private static final int SERVICES = 100;
    private static final String PICTURED = "tuyến kênh";
    private static final List<String> SEARCHED = List.of("quy chế", "nao vet kenh", "04/2013/QĐ-UBND", "khai sinh");

    private final PortalInstance system;
    private final Map<String, Queue<Long>> waited = new ConcurrentHashMap<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    private SiteBench(PortalInstance system) {
        this.system = system;
    }

    /** @param texts file of titles and texts for the articles, null for generated ones */
    static Map<String, Object> run(int articles, @Nullable Path texts) throws Exception {
        Path data = Files.createTempDirectory("congkhai-bench-site");
        try (PortalInstance system = PortalInstance.start(data, "--no-limits")) {
            return new SiteBench(system).measure(articles, texts);
        }
    }

    private Map<String, Object> measure(int articles, @Nullable Path texts) throws Exception {
        Map<String, List<String>> samples = samples();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", articles);
        figures.putAll(new SiteFilling(system, texts).fill(PORTAL, articles));
        Map<String, List<String>> pages = pages(samples);
        List<String> names = List.copyOf(pages.keySet());
        Door reader = system.visitor(PORTAL);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < WARM_UP + MEASURED_OF_A_PAGE * names.size(); i++) {
                long due = begin + i * 1_000_000_000L / PER_SECOND;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                String name = names.get(i % names.size());
                List<String> alike = pages.getOrDefault(name, List.of());
                String page = alike.get(i / names.size() % alike.size());
                boolean counts = i >= WARM_UP;
                readers.execute(() -> read(reader, name, page, due, counts));
            }
        }
        figures.put("requestsPerSecond", PER_SECOND);
        names.forEach(name -> figures.put(name, percentiles(name)));
        figures.put("failed", List.copyOf(failed));
        return figures;
    }

    private Map<String, Object> percentiles(String name) {
        return new Percentiles(waited.getOrDefault(name, new ConcurrentLinkedQueue<>())).figures();
    }

    private void read(Door reader, String name, String page, long due, boolean counts) {
        int status = reader.get(page).status();
        long milliseconds = (System.nanoTime() - due) / 1_000_000;
        if (status != 200) failed.add(page + " answers " + status);
        else if (counts)
            waited.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>()).add(milliseconds);
    }

    /** What is there before anything is filled in, and what is no article. */
    private Map<String, List<String>> samples() {
        Waiting.until(() -> !pictured().isEmpty(), "the sample's article with pictures is public");
        List<String> documents = addresses("/api/public/articles?category=van-ban&size=100");
        Map<String, List<String>> samples = new LinkedHashMap<>();
        samples.put("the regulation", List.of(documents.getLast()));
        samples.put("an article with pictures", pictured());
        samples.put(
                "search",
                SEARCHED.stream().map(words -> "/tim-kiem?q=" + encoded(words)).toList());
        SiteOthers others = new SiteOthers(system, PORTAL);
        samples.put("an answered question", others.answers(QUESTIONS));
        samples.put("questions", List.of("/hoi-dap", "/hoi-dap?page=2"));
        samples.put("a service", others.services(SERVICES));
        samples.put("services", List.of("/dich-vu-cong", "/dich-vu-cong?page=5"));
        return samples;
    }

    private List<String> pictured() {
        List<String> addresses = new ArrayList<>();
        for (JsonNode item : items("/api/public/articles?category=tin-tuc&size=100"))
            if (item.path("title").asString().contains(PICTURED))
                addresses.add(item.path("url").asString());
        return addresses;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Every kind of page that is made of what was published, where it is short and where it is deep; of articles many, in turn. */
    private Map<String, List<String>> pages(Map<String, List<String>> samples) {
        long everything = total("/api/public/articles?size=1");
        long news = total("/api/public/articles?category=tin-tuc&size=1");
        long last = pages(news, PAGE_SIZE);
        long documents = Math.min(100, pages(total("/api/public/articles?category=van-ban&size=1"), PAGE_SIZE));
        long sitemaps = system.visitor(PORTAL).get("/sitemap.xml").body().split("<sitemap>", -1).length - 1L;
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("category", List.of("/chuyen-muc/tin-tuc"));
        if (last > 2) pages.put("category, page " + (last / 2), List.of("/chuyen-muc/tin-tuc?page=" + last / 2));
        pages.put("category, last page " + last, List.of("/chuyen-muc/tin-tuc?page=" + last));
        pages.put("article", addresses("/api/public/articles?category=tin-tuc&size=100"));
        pages.put("old article", addresses("/api/public/articles?category=tin-tuc&size=100&page=" + pages(news, 100)));
        pages.put("documents", List.of("/van-ban"));
        if (documents > 1) pages.put("documents, page " + documents, List.of("/van-ban?page=" + documents));
        pages.put("a document", addresses("/api/public/articles?category=van-ban&size=100"));
        pages.putAll(samples);
        pages.put("feed", List.of("/feed.xml"));
        pages.put(
                "feed of a category, last page",
                List.of("/chuyen-muc/tin-tuc/feed.xml?page=" + pages(news, FEED_SIZE)));
        pages.put("site map of " + everything, List.of("/sitemap.xml"));
        if (sitemaps > 0) pages.put("site map, page " + sitemaps, List.of("/sitemap.xml?page=" + sitemaps));
        return pages;
    }

    private static long pages(long total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    private long total(String list) {
        return system.visitor(PORTAL).get(list).json().path("total").asLong();
    }

    private JsonNode items(String list) {
        return system.visitor(PORTAL).get(list).json().path("items");
    }

    private List<String> addresses(String list) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode item : items(list)) addresses.add(item.path("url").asString());
        return addresses;
    }
}
