package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every metric that the contract names is measured by every service that does what it counts. */
class MetricsIT {
    private static final PortalInstance system = TheSystem.running();
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? ([-+.0-9eE]+|NaN|[+-]Inf)(?: \\d+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * A row of {@code metrics.tsv}.
     *
     * @param metric name in the contract
     * @param exposed name in Prometheus' text
     */
    record Metric(String metric, String exposed, List<String> labels, List<String> services) {}

    /** One line of a service's answer. */
    record Sample(String name, Map<String, String> labels, double value) {}

    /** What makes a counter exist: somebody publishes, somebody searches. */
    @BeforeAll
    static void a_day_at_the_office() {
        new Editorial(system, "quan8").publish(Editorial.news("Đo đạc cả ngày"));
        system.visitor("quan8").get("/api/search?q=do+dac");
    }

    private static List<Metric> metrics() throws IOException {
        try (InputStream file = MetricsIT.class.getResourceAsStream("/metrics.tsv")) {
            List<Metric> metrics = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] cells = line.split("\t");
                List<String> labels = cells[2].equals("-") ? List.of() : List.of(cells[2].split(" "));
                metrics.add(new Metric(cells[0], cells[1], labels, List.of(cells[3].split(" "))));
            }
            return metrics;
        }
    }

    private static List<Sample> samples(String service) {
        int port = system.process(service).path("port").asInt();
        String text = system.visitor("quan8")
                .at("localhost")
                .onPort(port)
                .get("/actuator/prometheus")
                .body();
        List<Sample> samples = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher sample = SAMPLE.matcher(line.strip());
            if (line.startsWith("#") || !sample.matches()) continue;
            Map<String, String> labels = new LinkedHashMap<>();
            if (sample.group(2) != null) {
                Matcher label = LABEL.matcher(sample.group(2));
                while (label.find()) labels.put(label.group(1), label.group(2));
            }
            samples.add(new Sample(
                    sample.group(1), labels, Double.parseDouble(sample.group(3).replace("Inf", "Infinity"))));
        }
        return samples;
    }

    @Test
    void every_metric_of_the_contract_is_there_with_its_labels_and_a_number() throws IOException {
        Map<String, List<Sample>> exposed = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<Metric> metrics = metrics();
        assertThat(metrics).hasSize(15);
        for (Metric metric : metrics) {
            for (String service : metric.services()) {
                List<Sample> found = exposed.computeIfAbsent(service, MetricsIT::samples).stream()
                        .filter(sample -> sample.name().equals(metric.exposed()))
                        .toList();
                if (found.isEmpty()) wrong.add(service + " does not measure " + metric.metric());
                for (Sample sample : found) {
                    if (!sample.labels().keySet().containsAll(metric.labels()))
                        wrong.add(service + ": " + metric.metric() + " lacks a label: " + sample);
                    if (Double.isNaN(sample.value()))
                        wrong.add(service + ": " + metric.metric() + " is no number: " + sample);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_happened_was_counted() {
        assertThat(samples("workflow-service"))
                .anySatisfy(sample -> {
                    assertThat(sample.name()).isEqualTo("congkhai_article_transitions_total");
                    assertThat(sample.labels()).containsEntry("portal", "quan8").containsEntry("to", "PUBLISHED");
                    assertThat(sample.value()).isPositive();
                })
                .anySatisfy(sample -> {
                    assertThat(sample.name()).isEqualTo("congkhai_eventlog_head");
                    assertThat(sample.value()).isPositive();
                });
        assertThat(samples("search-service")).anySatisfy(sample -> {
            assertThat(sample.name()).isEqualTo("congkhai_search_query_seconds_count");
            assertThat(sample.value()).isPositive();
        });
        assertThat(samples("gateway").stream()
                        .filter(sample -> sample.name().equals("congkhai_gateway_breaker"))
                        .map(sample -> sample.labels().get("service")))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    /** Every port shows its own to this machine; at a portal's host the public sees none. */
    @Test
    void no_figure_of_a_service_goes_through_the_gateway() {
        Door visitor = system.visitor("quan8");
        assertThat(visitor.get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(visitor.at("localhost").get("/actuator/prometheus").body())
                .contains("congkhai_gateway_breaker")
                .doesNotContain("congkhai_article", "congkhai_question", "congkhai_eventlog");
    }
}
