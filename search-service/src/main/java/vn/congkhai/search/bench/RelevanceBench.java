package vn.congkhai.search.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.SearchIndex;
import vn.congkhai.search.index.Watermark;
import vn.congkhai.search.query.Hit;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.Searching;
import vn.congkhai.text.VietnameseText;

/**
 * {@code ./portal bench search --docs F.tsv[.gz] --queries F.tsv[.gz]}: documents are lines of id and text, queries lines of id,
 * question and relevant ids separated by {@code |}. Prints one JSON object; everything else goes to the error stream.
 */
public final class RelevanceBench {
    private static final String PORTAL = "bench";
    private static final int BATCH = 500;
    private static final int PAGES = 2;

    private final Searching searching;

    private RelevanceBench(Searching searching) {
        this.searching = searching;
    }

    /**
     * Measures.
     *
     * @param arguments {@code --docs FILE --queries FILE}
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4 || !arguments[0].equals("--docs") || !arguments[2].equals("--queries")) {
            System.err.println("Usage: --docs F.tsv[.gz] --queries F.tsv[.gz]");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("congkhai-bench-search");
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index, Path.of(arguments[1]));
            var measured = new RelevanceBench(new Searching(index)).measure(Path.of(arguments[3]));
            System.out.println(JsonMapper.shared().writeValueAsString(measured));
        } finally {
            delete(folder);
        }
    }

    private static void fill(SearchIndex index, Path documents) throws IOException {
        List<Change> batch = new ArrayList<>();
        try (BufferedReader lines = open(documents)) {
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
        try (BufferedReader lines = open(queries)) {
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

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean packed = file.toString().endsWith(".gz");
        return new BufferedReader(
                new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
