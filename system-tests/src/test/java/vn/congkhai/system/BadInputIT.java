package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.regulation.proof.Proves;

/** Whatever comes in: a problem with a code, nothing in the log, and every process still there. */
class BadInputIT {
    private final PortalInstance system = TheSystem.running();

    private static Map<String, byte[]> bodies() throws IOException {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        try (InputStream file = BadInputIT.class.getResourceAsStream("/bad-bodies.jsonl")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode row = JsonMapper.shared().readTree(line);
                bodies.put(row.path("name").asString(), bytes(row));
            }
        }
        return bodies;
    }

    private static byte[] bytes(JsonNode row) {
        if (row.has("base64"))
            return Base64.getDecoder().decode(row.path("base64").asString());
        if (row.has("repeat")) {
            String text = row.path("prefix").asString()
                    + row.path("repeat").asString().repeat(row.path("times").asInt())
                    + row.path("suffix").asString();
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return row.path("body").asString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> processes() {
        List<String> pids = new ArrayList<>();
        system.status()
                .path("processes")
                .forEach(process -> pids.add(process.path("name").asString() + process.path("pid")));
        return pids;
    }

    @Test
    void every_bad_body_against_every_writing_endpoint_is_a_problem_and_changes_nothing() throws Exception {
        Map<String, byte[]> bodies = bodies();
        assertThat(bodies.size()).isGreaterThanOrEqualTo(200);
        String heads = TheSystem.logHeads();
        List<String> processes = processes();
        List<String> wrong = new ArrayList<>();
        var board = new Editorial(system, "quan8");
        String id = board.submit(Editorial.news("Bia đỡ đạn")).json().path("id").asString();
        heads = TheSystem.logHeads();
        for (Endpoint endpoint : Endpoint.all(system)) {
            boolean writes =
                    endpoint.method().equals("POST") || endpoint.method().equals("PUT");
            if (!writes
                    || !endpoint.pattern().startsWith("/api/")
                    || endpoint.pattern().startsWith("/api/operations")) continue;
            String path = endpoint.pattern().replaceAll("\\{[^}]+}", id);
            for (var body : bodies.entrySet()) {
                Reply reply = board.as("head")
                        .with("If-Match", "\"1\"")
                        .raw(endpoint.method(), path, "application/json", body.getValue());
                boolean problem = reply.status() >= 400
                        && reply.status() < 500
                        && reply.header("Content-Type").startsWith("application/problem+json")
                        && !reply.code().isEmpty();
                if (!problem) wrong.add(endpoint + " " + body.getKey() + " -> " + reply);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
        assertThat(processes()).isEqualTo(processes);
    }

    @Test
    void bad_ids_and_path_tricks_are_problems() {
        List<String> wrong = new ArrayList<>();
        String heads = TheSystem.logHeads();
        for (String id : List.of(
                "x",
                "0",
                "-1",
                "%00",
                "%2e%2e",
                "..%2f..%2fetc",
                "%c0%af",
                "null",
                "%7B%7D",
                "a".repeat(3000),
                "00000000-0000-0000-0000-000000000000",
                "%27%20or%201=1",
                "%ED%A0%80",
                ";a=b",
                "%252e")) {
            for (String path : List.of(
                    "/api/articles/" + id,
                    "/api/public/articles/" + id,
                    "/api/questions/" + id,
                    "/api/services/" + id,
                    "/tin/" + id + "/x",
                    "/van-ban/" + id + "/x",
                    "/tin/" + id + "/tep/" + id + "/x",
                    "/hoi-dap/theo-doi/" + id)) {
                Reply reply = system.as("head@quan8").get(path);
                if (reply.status() < 400 || reply.status() >= 500) wrong.add(path + " -> " + reply);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
    }

    @Test
    void hostile_html_is_accepted_and_stored_harmless() {
        var board = new Editorial(system, "quan8");
        Map<String, Object> article = Editorial.news("Nội dung <script>alert(1)</script> & \"nháy\"");
        article.put(
                "body",
                "<p onclick=\"x()\">Chữ</p><script>alert(1)</script><img src=x onerror=alert(1)>"
                        + "<a href=\"javascript:alert(1)\">liên kết</a><svg/onload=alert(1)><iframe src=//evil></iframe>"
                        + "<p style=\"background:url(javascript:1)\">Đoạn cuối</p>");
        JsonNode published = board.publish(article);
        assertThat(published.path("body").asString())
                .contains("Chữ", "Đoạn cuối")
                .doesNotContain("<script", "onclick", "onerror", "javascript:", "<iframe", "<svg", "style=");
        String url = system.visitor("quan8")
                .get("/api/public/articles/" + published.path("id").asString())
                .json()
                .path("url")
                .asString();
        assertThat(system.visitor("quan8").get(url).body()).doesNotContain("<script>alert", "onerror=");
        assertThat(board.as("auditor")
                        .get("/api/articles/" + published.path("id").asString() + "/history")
                        .body())
                .contains("html-policy");
    }

    @Test
    @Proves("N01")
    void decomposed_vietnamese_is_stored_composed() {
        var board = new Editorial(system, "quan8");
        String decomposed = Normalizer.normalize("Thông báo về việc cấp nước sạch", Normalizer.Form.NFD);
        JsonNode submitted = board.submit(Editorial.news(decomposed)).json();
        assertThat(submitted.path("title").asString()).isEqualTo("Thông báo về việc cấp nước sạch");
        assertThat(Normalizer.isNormalized(submitted.path("body").asString(), Normalizer.Form.NFC))
                .isTrue();
    }
}
