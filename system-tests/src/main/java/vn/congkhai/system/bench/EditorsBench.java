package vn.congkhai.system.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.Editorial;
import vn.congkhai.system.PortalInstance;
import vn.congkhai.system.Reply;

/**
 * What editors wait for, in milliseconds through the gateway: with a thousand articles in the log and again with all that were
 * asked for, every one of them brought in through the service's own commands.
 */
final class EditorsBench {
    private static final int FEW = 1_000;
    private static final int MEASURED = 200;
    private static final int WARM_UP = 50;
    private static final String SERVICE = "workflow-service";
    private static final String MAIN = "vn.congkhai.workflow.bench.ArticleLoad";

    private final PortalInstance system;
    private int loaded;

    EditorsBench(PortalInstance system) {
        this.system = system;
    }

    /** What ten editors at work wait for, alone. */
    static Map<String, Object> console(int articles) throws Exception {
        Path data = Files.createTempDirectory("congkhai-bench-console");
        try (PortalInstance system = PortalInstance.start(data, "--no-limits")) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("loaded", new EditorsBench(system).load(articles));
            figures.put("console", new ConsoleBench(system).measure());
            return figures;
        }
    }

    Map<String, Object> measure(int articles) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        int few = Math.min(FEW, articles);
        load(few);
        actions(WARM_UP);
        figures.put("articles" + few, measured());
        if (articles > few) {
            figures.put("loaded", load(articles - few));
            figures.put("articles" + articles, measured());
        }
        return figures;
    }

    private Map<String, Object> measured() throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("actions", actions(MEASURED));
        figures.put("console", new ConsoleBench(system).measure());
        return figures;
    }

    /** Until every projection has seen them all; the articles a second the log took, and with the projections. */
    private Map<String, Object> load(int articles) throws Exception {
        Instant begun = Instant.now();
        List<String> command = ServiceMain.command(SERVICE, MAIN);
        command.addAll(List.of(
                "--database",
                "mongodb://127.0.0.1:"
                        + system.processNow("database").path("port").asInt()));
        command.addAll(List.of(
                "--regulations", ServiceMain.root().resolve("regulations").toString()));
        command.addAll(List.of("--from", "" + loaded, "--articles", "" + articles));
        double committed = ServiceMain.result(command).path("articlesPerSecond").asDouble();
        loaded += articles;
        Waiting.until(() -> Waiting.lag(system) == 0, "every projection has seen " + loaded + " articles");
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", articles);
        figures.put("committedPerSecond", Load.rounded(committed));
        figures.put("shownPerSecond", Load.rounded(articles / seconds));
        return figures;
    }

    private Map<String, Object> actions(int rounds) {
        var board = new Editorial(system, "quan8");
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
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
