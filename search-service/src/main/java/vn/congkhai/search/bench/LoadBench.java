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
import java.time.Instant;
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
import vn.congkhai.kit.messaging.KafkaEventPublisher;
import vn.congkhai.kit.messaging.KafkaOut;
import vn.congkhai.kit.messaging.KafkaSettings;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.text.VietnameseText;

/**
 * Fills a running system with many documents and asks it at a steady rate: {@code fill --bootstrap HOST:PORT --docs F --documents N}
 * publishes articles of law, and copies of them with other numbers; {@code ask --gateway PORT --queries F --rate N --seconds N}
 * prints how long answers took from when they were due, so that one slow answer counts for those that waited behind it.
 */
public final class LoadBench {
    private static final String PORTAL = "quan8";
    private static final int BATCH = 500;
    private static final int TITLE = 120;

    private final Map<String, String> options;

    private LoadBench(Map<String, String> options) {
        this.options = options;
    }

    /** Fills or asks. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) options.put(arguments[i].substring(2), arguments[i + 1]);
        LoadBench bench = new LoadBench(options);
        Map<String, Object> figures = arguments[0].equals("fill") ? bench.fill() : bench.ask();
        System.out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private Map<String, Object> fill() throws IOException {
        int wanted = Integer.parseInt(option("documents"));
        Instant begun = Instant.now();
        long begin = System.nanoTime();
        int sent = 0;
        try (var out = new KafkaOut(new KafkaSettings(option("bootstrap"), "bench", "bench"))) {
            var publisher = new KafkaEventPublisher(out, "bench");
            while (sent < wanted) sent += publish(publisher, sent, wanted);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Map.of("begun", begun.toString(), "published", sent, "publishedPerSecond", sent / seconds);
    }

    private int publish(KafkaEventPublisher publisher, int from, int wanted) throws IOException {
        int sent = 0;
        List<OutgoingEvent> batch = new ArrayList<>();
        try (BufferedReader lines = Lines.open(Path.of(option("docs")))) {
            for (String line = lines.readLine(); line != null && from + sent < wanted; line = lines.readLine()) {
                String text = line.split("\t", 2)[1];
                if (!VietnameseText.isWellFormed(text)) continue; // no service publishes it, so none reads it
                batch.add(event(from + sent, text));
                sent++;
                if (batch.size() == BATCH) {
                    publisher.publish(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) publisher.publish(batch);
        return sent;
    }

    private static OutgoingEvent event(int number, String text) {
        String id = "bench-" + number;
        String title = text.length() <= TITLE ? text : text.substring(0, text.lastIndexOf(' ', TITLE));
        Map<String, Object> data = new HashMap<>();
        data.put("id", id);
        data.put("portal", PORTAL);
        data.put("state", "PUBLISHED");
        data.put("type", "document");
        data.put("category", "van-ban");
        data.put("genre", "document");
        data.put("title", title);
        data.put("summary", "");
        data.put("body", text);
        data.put("source", "Công báo");
        data.put("author", "Ban Biên tập");
        data.put(
                "attributes",
                Map.of(
                        "form",
                        "Quyết định",
                        "issuer",
                        "Cơ quan " + number % 20,
                        "number",
                        number + "/" + (2000 + number % 26) + "/QĐ-UBND",
                        "field",
                        "Lĩnh vực " + number % 40,
                        "issuedOn",
                        (2000 + number % 26) + "-03-01"));
        data.put("attachments", List.of());
        data.put("publishedAt", "2026-11-23T01:00:00Z");
        data.put("url", "/van-ban/" + id + "/van-ban");
        return new OutgoingEvent("publication.v1", id, "publication", data, number + 1L, "bench", null, Instant.EPOCH);
    }

    private Map<String, Object> ask() throws Exception {
        List<String> queries = queries();
        int rate = Integer.parseInt(option("rate"));
        int count = rate * Integer.parseInt(option("seconds"));
        var took = new ConcurrentLinkedQueue<Double>();
        var failed = new ConcurrentLinkedQueue<String>();
        long begin = System.nanoTime();
        try (var client = HttpClient.newHttpClient();
                var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
                String q = queries.get(i % queries.size());
                askers.execute(() -> ask(client, q, due, took, failed));
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
            URI address = URI.create("http://127.0.0.1:" + option("gateway") + "/api/search?q="
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
        return mixed;
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
