package vn.congkhai.search.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congkhai.search.query.Hit;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchResult;
import vn.congkhai.search.query.Searching;

/** Short queries as the public types them, with what answers each: judged by reading, see {@code relevance/judged.tsv}. */
final class JudgedSuite {
    private static final String JUDGED = "/relevance/judged.tsv";
    private static final int SUCCESS = 5;

    private final Searching searching;

    JudgedSuite(Searching searching) {
        this.searching = searching;
    }

    /** Mean reciprocal rank of the first ten and success among the first five, for each kind and for all, and the failures. */
    Map<String, Object> measure() throws IOException {
        Map<String, List<Integer>> ranks = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        for (Judged judged : judged()) {
            int rank = rank(judged);
            ranks.computeIfAbsent("all", kind -> new ArrayList<>()).add(rank);
            ranks.computeIfAbsent(judged.kind, kind -> new ArrayList<>()).add(rank);
            if (rank == 0 || rank > SUCCESS) failures.add(judged.kind + ": " + judged.typed + failed(judged, rank));
        }
        Map<String, Object> measured = new LinkedHashMap<>();
        ranks.forEach((kind, found) -> measured.put(kind, figures(found)));
        measured.put("failures", failures);
        return measured;
    }

    private static Map<String, Object> figures(List<Integer> ranks) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("queries", ranks.size());
        figures.put(
                "mrr",
                ranks.stream()
                        .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                        .average()
                        .orElse(0));
        figures.put(
                "success5",
                ranks.stream()
                        .mapToInt(rank -> rank > 0 && rank <= SUCCESS ? 1 : 0)
                        .average()
                        .orElse(0));
        return figures;
    }

    private String failed(Judged judged, int rank) throws IOException {
        List<Hit> hits = search(judged).hits();
        String first = hits.isEmpty() ? "nothing" : hits.getFirst().title();
        return " (" + (rank == 0 ? "not among ten" : "at " + rank) + "; first is " + first + ")";
    }

    private int rank(Judged judged) throws IOException {
        List<Hit> hits = search(judged).hits();
        for (int i = 0; i < hits.size(); i++) {
            String id = hits.get(i).id();
            if (judged.relevant.contains(id.substring(0, id.lastIndexOf('#')))) return i + 1;
        }
        return 0;
    }

    private SearchResult search(Judged judged) throws IOException {
        return searching.search(new SearchRequest(RelevanceBench.PORTAL, judged.typed, null, null, null, null, 1));
    }

    static List<Judged> judged() throws IOException {
        try (InputStream file = JudgedSuite.class.getResourceAsStream(JUDGED)) {
            if (file == null) throw new IOException(JUDGED + " is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .map(columns -> new Judged(columns[0], columns[1], Set.of(columns[2].split("\\|"))))
                    .toList();
        }
    }

    /** A query and the labels of what answers it. */
    record Judged(String kind, String typed, Set<String> relevant) {}
}
