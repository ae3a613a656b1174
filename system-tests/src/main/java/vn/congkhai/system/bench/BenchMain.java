package vn.congkhai.system.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./portal bench [start] [main] [event-log] [questions] [site] [console] [--articles N] [--texts F] [--json]} and {@code ./portal bench search ...}:
 * measures and prints; the result alone goes to stdout.
 */
public final class BenchMain {
    private static final List<String> PARTS = List.of("start", "main", "event-log", "questions", "site", "console");
    private static final int DEFAULT_ARTICLES = 50;

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        boolean load = given.contains("search") && given.contains("--documents");
        if (given.contains("search") && !load) System.exit(SearchBench.run(given));
        Map<String, Object> figures = new LinkedHashMap<>();
        if (load) figures.put("search", SearchLoadBench.run(given));
        boolean all = !load && given.stream().noneMatch(argument -> PARTS.contains(argument));
        if (all || given.contains("start")) figures.put("start", StartBench.run());
        if (all || given.contains("main")) figures.put("main", VisibilityBench.run(articles(given)));
        if (given.contains("console")) figures.put("console", EditorsBench.console(articles(given)));
        if (all || given.contains("event-log")) figures.put("event-log", EventLogBench.run(given));
        if (all || given.contains("questions")) figures.put("questions", QuestionsBench.run());
        if (all || given.contains("site")) figures.put("site", SiteBench.run(articles(given), texts(given)));
        JsonMapper json = given.contains("--json")
                ? JsonMapper.shared()
                : JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
        System.out.println(json.writeValueAsString(figures));
        System.exit(0);
    }

    private static @Nullable Path texts(List<String> given) {
        int at = given.indexOf("--texts");
        return at < 0 || at + 1 >= given.size() ? null : Path.of(given.get(at + 1));
    }

    private static int articles(List<String> given) {
        int at = given.indexOf("--articles");
        return at < 0 || at + 1 >= given.size() ? DEFAULT_ARTICLES : Integer.parseInt(given.get(at + 1));
    }
}
