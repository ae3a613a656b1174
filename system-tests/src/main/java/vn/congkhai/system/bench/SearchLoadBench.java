package vn.congkhai.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.Door;
import vn.congkhai.system.PortalInstance;

/**
 * {@code ./portal bench search --documents N --docs F --queries F}: a system of its own gets so many documents through Kafka; how fast
 * they can be found, how long answers then take at 50 questions a second through the gateway and suggestions at 20, what the service
 * holds in memory, and how soon it answers again after {@code kill -9}, with the index it had.
 */
final class SearchLoadBench {
    private static final String MAIN = "vn.congkhai.search.bench.LoadBench";
    private static final String SERVICE = "search-service";
    private static final String PORTAL = "quan8";
    private static final int RATE = 50;
    private static final int SUGGESTIONS_RATE = 20;
    private static final String WARM_UP_SECONDS = "60";
    private static final String MEASURED_SECONDS = "60";

    /** Every document that is filled in has a number of this authority, and nothing else is public. */
    private static final String ALL = "/api/search?q=UBND";

    private final PortalInstance system;
    private final List<String> given;
    private final Door visitor;

    private SearchLoadBench(PortalInstance system, List<String> given) {
        this.system = system;
        this.given = given;
        this.visitor = system.visitor(PORTAL);
    }

    static Map<String, Object> run(List<String> given) throws IOException, InterruptedException {
        for (String wanted : List.of("--documents", "--docs", "--queries")) option(given, wanted);
        Path data = Files.createTempDirectory("congkhai-bench-search");
        try (PortalInstance system = PortalInstance.start(data, "--no-sample", "--no-limits")) {
            return new SearchLoadBench(system, given).measure();
        }
    }

    private Map<String, Object> measure() throws IOException, InterruptedException {
        int documents = Integer.parseInt(option(given, "--documents"));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("documents", documents);
        PublicationFeed.Fed filled = fill(documents);
        Waiting.until(
                () -> Waiting.lag(system, SERVICE, "search") == 0 && found() == documents,
                "search finds " + documents + " documents");
        double seconds = since(filled.begun());
        figures.put("publishedPerSecond", Math.round(filled.perSecond()));
        figures.put("indexedPerSecond", Math.round(documents / seconds));
        figures.put("indexedSeconds", Load.rounded(seconds));
        figures.put("questionsPerSecond", RATE);
        figures.put("answers", ask("search", RATE));
        figures.put("suggestionsPerSecond", SUGGESTIONS_RATE);
        figures.put("suggestions", ask("suggest", SUGGESTIONS_RATE));
        figures.put("held", held());
        figures.put("answersAgainSeconds", killed());
        figures.put("heldAfterStart", held());
        return figures;
    }

    private PublicationFeed.Fed fill(int documents) throws IOException, InterruptedException {
        try (var feed = new PublicationFeed(port("broker"))) {
            return feed.feed(LawDocuments.of(PORTAL, Path.of(option(given, "--docs")), documents));
        }
    }

    private JsonNode ask(String kind, int rate) throws IOException, InterruptedException {
        List<String> command = ServiceMain.command(SERVICE, MAIN);
        command.addAll(List.of("--gateway", "" + system.port(), "--kind", kind, "--rate", "" + rate));
        command.addAll(List.of("--warm-up", WARM_UP_SECONDS, "--seconds", MEASURED_SECONDS));
        command.addAll(List.of("--queries", option(given, "--queries")));
        return ServiceMain.result(command);
    }

    /** From the kill to the first answer; the index is the one on the disk, and that nothing of it is missing is looked at as well. */
    private double killed() {
        long documents = found();
        PortalInstance.signal("KILL", system.processNow(SERVICE).path("pid").asLong());
        Instant killed = Instant.now();
        Waiting.until(() -> found() >= 0, "search answers again");
        double seconds = Load.rounded(since(killed));
        if (found() != documents) throw new IllegalStateException("it found " + documents + " and now " + found());
        return seconds;
    }

    private Map<String, Object> held() throws IOException {
        Map<String, Object> held = new LinkedHashMap<>();
        for (JsonNode process : system.as("operator@ict")
                .get("/api/operations/processes")
                .json()
                .path("items")) {
            if (!process.path("name").asString().equals(SERVICE)) continue;
            held.put("heapUsedMiB", process.path("memory").asLong() >> 20);
            held.put("heapLimitMiB", process.path("memoryLimit").asLong() >> 20);
            held.put("pssMiB", StartBench.pssOf(process.path("pid").asLong()) >> 10);
        }
        try (Stream<Path> files = Files.walk(system.data().resolve(SERVICE).resolve("index"))) {
            held.put("indexMiB", files.mapToLong(SearchLoadBench::size).sum() >> 20);
        }
        return held;
    }

    /** A merge may take a file away while they are counted. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException merged) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long found() {
        var reply = visitor.get(ALL);
        return reply.status() == 200 ? reply.json().path("total").asLong() : -1;
    }

    private int port(String process) {
        return system.processNow(process).path("port").asInt();
    }

    private static double since(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    private static String option(List<String> given, String name) {
        int at = given.indexOf(name);
        if (at < 0 || at + 1 >= given.size()) {
            throw new IllegalArgumentException(
                    name + " is wanted: ./portal bench search --documents N --docs F.tsv[.gz] --queries F.tsv[.gz]");
        }
        return given.get(at + 1);
    }
}
