package vn.congkhai.search.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running system at a steady rate: {@code --gateway PORT --queries F --kind search|suggest --rate N --warm-up N --seconds N}
 * prints how long answers took from when they were due, so that one slow answer counts for those that waited behind it. Before, for
 * the seconds of the warm-up, it asks just so and does not count: a client that has only just started is slower than any service.
 * Suggestions are asked for what stands in the box when half of a question is typed.
 */
public final class LoadBench {
    private static final String PORTAL = "quan8";
    private static final Map<String, String> PATHS = Map.of("search", "/api/search", "suggest", "/api/search/suggest");

    private final Map<String, String> options;

    private LoadBench(Map<String, String> options) {
        this.options = options;
    }

    /** Asks and prints. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) options.put(arguments[i].substring(2), arguments[i + 1]);
        System.out.println(JsonMapper.shared().writeValueAsString(new LoadBench(options).ask()));
    }

    private Map<String, Object> ask() throws Exception {
        List<String> queries = queries();
        int rate = Integer.parseInt(option("rate"));
        int warmUp = rate * Integer.parseInt(option("warm-up"));
        int count = rate * Integer.parseInt(option("seconds"));
        var took = new ConcurrentLinkedQueue<Double>();
        var failed = new ConcurrentLinkedQueue<String>();
        long begin = System.nanoTime();
        try (var client = HttpClient.newHttpClient();
                var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < warmUp + count; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
                String q = queries.get(i % queries.size());
                var counted = i < warmUp ? new ConcurrentLinkedQueue<Double>() : took;
                askers.execute(() -> ask(client, q, due, counted, failed));
            }
        }
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("asked", count);
        figures.put("failed", failed.size());
        figures.put("failedFor", failed.stream().limit(3).toList());
        for (int percent : new int[] {50, 90, 99, 100}) figures.put("p" + percent + "Ms", at(sorted, percent));
        return figures;
    }

    private void ask(
            HttpClient client,
            String q,
            long due,
            ConcurrentLinkedQueue<Double> took,
            ConcurrentLinkedQueue<String> failed) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            URI address = URI.create("http://127.0.0.1:" + option("gateway") + PATHS.get(option("kind")) + "?q="
                    + URLEncoder.encode(q, StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Host", PORTAL + ".localhost")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) failed.add(status + " " + q);
            took.add((System.nanoTime() - due) / 1e6);
        } catch (IOException | RuntimeException e) {
            failed.add(e + " " + q);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Short ones as they are judged, and one sentence in four. */
    private List<String> queries() throws IOException {
        List<String> shortOnes =
                JudgedSuite.judged().stream().map(JudgedSuite.Judged::typed).toList();
        List<String> sentences;
        try (BufferedReader lines = Lines.open(Path.of(option("queries")))) {
            sentences = lines.lines()
                    .map(line -> line.split("\t", 3)[1])
                    .map(question -> question.substring(0, Math.min(question.length(), 200)))
                    .toList();
        }
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < shortOnes.size(); i++) {
            mixed.add(shortOnes.get(i));
            if (i % 3 == 0) mixed.add(sentences.get(i / 3 % sentences.size()));
        }
        return option("kind").equals("search")
                ? mixed
                : mixed.stream().map(LoadBench::half).toList();
    }

    private static String half(String question) {
        return question.substring(0, (question.length() + 1) / 2).strip();
    }

    private static double at(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted.length == 0
                ? -1
                : Arrays.stream(sorted).skip(Math.max(0, rank - 1)).findFirst().orElse(-1);
    }

    private String option(String name) {
        String value = options.get(name);
        if (value == null) throw new IllegalArgumentException("--" + name + " is wanted");
        return value;
    }
}
