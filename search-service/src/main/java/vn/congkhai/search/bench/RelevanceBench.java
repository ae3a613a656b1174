package vn.congkhai.search.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.search.index.AttachedTexts;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.SearchIndex;
import vn.congkhai.search.index.Watermark;
import vn.congkhai.search.query.Hit;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.Searching;
import vn.congkhai.search.query.Synonyms;
import vn.congkhai.text.VietnameseText;

/**
 * {@code ./portal bench search [--docs F.tsv[.gz] --queries F.tsv[.gz]] [--judged FOLDER]}: documents are lines of id and text,
 * queries lines of id, question and relevant ids separated by {@code |}; the folder holds the records and procedures of which the
 * judged short queries are asked. Prints one JSON object; everything else goes to the error stream.
 */
public final class RelevanceBench {
    static final String PORTAL = "bench";
    private static final int BATCH = 500;
    private static final int PAGES = 2;
    private static final Set<String> OPTIONS = Set.of("--docs", "--queries", "--judged", "--regulations");

    private final Searching searching;

    private RelevanceBench(Searching searching) {
        this.searching = searching;
    }

    /** Measures; ends with 2 and a sentence when there is nothing to measure with. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Path> options = options(List.of(arguments));
        Path documents = options.get("--docs");
        Path queries = options.get("--queries");
        Path judged = options.get("--judged");
        if ((documents == null || queries == null) && judged == null) {
            System.err.println(
                    "Nothing to measure with: give --docs F.tsv[.gz] --queries F.tsv[.gz], or --judged FOLDER"
                            + " (with documents/ and procedures/), or name a folder with search/, documents/ and procedures/"
                            + " in CONGKHAI_BENCH_DATA. The sets are not part of the project.");
            System.exit(2);
        }
        Map<String, Object> measured = new LinkedHashMap<>();
        if (documents != null && queries != null) {
            measured.putAll(with(index -> fill(index, documents), bench -> bench.measure(queries)));
        }
        if (judged != null) {
            Path regulations = options.getOrDefault("--regulations", Path.of("regulations"));
            List<Change> corpus = JudgedCorpus.read(judged, regulations);
            measured.put(
                    "judged",
                    with(index -> index.apply(corpus, Map.of()), bench -> new JudgedSuite(bench.searching).measure()));
        }
        System.out.println(JsonMapper.shared().writeValueAsString(measured));
    }

    private static <T> T with(Filling filling, Measuring<T> measuring) throws IOException {
        Path folder = Files.createTempDirectory("congkhai-bench-search");
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            filling.fill(index);
            index.commit(); // the last of a backlog is shown
            Synonyms synonyms = Synonyms.load(folder, List.of());
            return measuring.of(new RelevanceBench(new Searching(index, synonyms, Clock.systemUTC())));
        } finally {
            delete(folder);
        }
    }

    private static Map<String, Path> options(List<String> arguments) {
        Map<String, Path> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (OPTIONS.contains(arguments.get(i))) options.put(arguments.get(i), Path.of(arguments.get(i + 1)));
        }
        String folder = System.getenv("CONGKHAI_BENCH_DATA");
        if (folder != null
                && arguments.stream().noneMatch(option -> option.equals("--docs") || option.equals("--judged"))) {
            options.put("--docs", Path.of(folder, "search", "law.docs.tsv.gz"));
            options.put("--queries", Path.of(folder, "search", "law.queries.tsv.gz"));
            options.put("--judged", Path.of(folder));
        }
        return options;
    }

    private static void fill(SearchIndex index, Path documents) throws IOException {
        List<Change> batch = new ArrayList<>();
        try (BufferedReader lines = Lines.open(documents)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 2);
                batch.add(change(columns[0], VietnameseText.nfc(columns[1])));
                if (batch.size() == BATCH) {
                    index.apply(batch, Map.of());
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) index.apply(batch, Map.of());
    }

    private static Change change(String id, String text) {
        var document = new SearchDocument(PORTAL, "document", id, "van-ban", "", List.of(), "", text, "", null);
        return new Change(Change.key(PORTAL, "document", id), new Watermark("bench", 1), document);
    }

    private Map<String, Measure> measure(Path queries) throws IOException {
        Map<String, Measure> measured = new LinkedHashMap<>();
        List<String[]> questions;
        try (BufferedReader lines = Lines.open(queries)) {
            questions = lines.lines().map(line -> line.split("\t", 3)).toList();
        }
        for (Typing typing : Typing.values()) {
            long start = System.nanoTime();
            measured.put(
                    typing.label(),
                    Measure.mean(questions.stream()
                            .map(question -> measure(typing, question))
                            .toList()));
            long each = (System.nanoTime() - start) / Math.max(1, questions.size());
            System.err.printf("%s: %d questions, %.1f ms each%n", typing.label(), questions.size(), each / 1e6);
        }
        return measured;
    }

    private Measure measure(Typing typing, String[] question) {
        String typed = VietnameseText.nfc(typing.of(question[1]));
        return Measure.of(ranking(typed), Set.of(question[2].split("\\|")));
    }

    private List<String> ranking(String q) {
        return IntStream.rangeClosed(1, PAGES)
                .boxed()
                .flatMap(page -> hits(q, page).stream())
                .map(Hit::id)
                .toList();
    }

    private List<Hit> hits(String q, int page) {
        try {
            return searching
                    .search(new SearchRequest(PORTAL, q, null, null, null, null, page))
                    .hits();
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be read", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @FunctionalInterface
    private interface Filling {
        void fill(SearchIndex index) throws IOException;
    }

    @FunctionalInterface
    private interface Measuring<T> {
        T of(RelevanceBench bench) throws IOException;
    }
}
