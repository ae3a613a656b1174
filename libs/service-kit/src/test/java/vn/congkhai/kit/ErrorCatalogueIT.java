package vn.congkhai.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.testing.TestGateway.Answer;
import vn.congkhai.testing.TestGateway.Call;

/** Bad input gets a 4xx that says what is wrong, in Vietnamese, and never more than that. */
class ErrorCatalogueIT extends KitIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "42",
                "{\"title\":",
                "{\"title\":\"a\"} x",
                "{\"title\":\"a\"}{}",
                "{\"title\":\"a\",\"title\":\"b\",\"flag\":true}",
                "{\"title\":1,\"flag\":true}",
                "{\"title\":true,\"flag\":true}",
                "{\"title\":\"a\",\"flag\":\"true\"}",
                "{\"title\":\"a\",\"flag\":1}",
                "{\"title\":\"a\",\"flag\":null}",
                "{\"title\":\"a\"}",
                "{\"title\":\"a\",\"flag\":true,\"count\":\"1\"}",
                "{\"title\":\"a\",\"flag\":true,\"count\":1.5}",
                "{\"title\":\"a\",\"flag\":true,\"count\":99999999999}",
                "{\"title\":\"a\",\"flag\":true,\"kind\":0}",
                "{\"title\":\"a\",\"flag\":true,\"kind\":\"\"}",
                "{\"title\":\"a\",\"flag\":true,\"kind\":\"THREE\"}",
                "{\"title\":\"\\ud800\",\"flag\":true}",
                "{\"title\":\"\\udc00\\ud800\",\"flag\":true}",
                "{\"title\":\"\\u0000\",\"flag\":true}",
                "{\"title\":\"\\u0007\",\"flag\":true}",
                "{\"title\":\"a\",\"flag\":true,\"attributes\":{\"x\":\"\\ud800\"}}",
                "{\"title\":\"a\",\"flag\":true,\"attributes\":{\"\\ud800\":1}}",
                "{\"title\":\"a\",\"flag\":true,\"attributes\":[]}",
                "{'title':'a','flag':true}",
                "{\"title\":NaN,\"flag\":true}",
                "{\"title\":\"a\",/* c */\"flag\":true}",
                "{\"title\":\"a\",\"flag\":true,}",
                "{\"title\":[\"a\"],\"flag\":true}",
                "{\"title\":{},\"flag\":true}",
                "{\"title\":\"a\",\"flag\":true,\"attributes\":{\"x\":1e400}}",
                "{\"title\":\"a\",\"flag\":true,\"attributes\":{\"x\":1e999999999}}"
            })
    void what_is_not_the_json_it_should_be_is_malformed(String body) {
        refused(post(body).send(), 400, "malformed");
    }

    @Test
    void bytes_that_are_no_utf8_are_malformed() {
        byte[] body = "{\"title\":\"aXb\",\"flag\":true}".getBytes(StandardCharsets.UTF_8);
        body[11] = (byte) 0xff;
        refused(
                post("").body("application/json", BodyPublishers.ofByteArray(body))
                        .send(),
                400,
                "malformed");
    }

    @Test
    void a_body_nested_beyond_reason_is_malformed() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        refused(
                post("{\"title\":\"a\",\"flag\":true,\"attributes\":{\"x\":" + deep + "}}")
                        .send(),
                400,
                "malformed");
    }

    @Test
    void an_unknown_field_is_named() {
        Answer answer =
                post("{\"title\":\"a\",\"flag\":true,\"colour\":\"red\"}").send();
        refused(answer, 400, "unknown-field");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("colour");
    }

    @Test
    void ten_megabytes_are_too_large_whether_announced_or_not() {
        byte[] large = ("{\"title\":\"" + "x".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        refused(
                post("").body("application/json", BodyPublishers.ofByteArray(large))
                        .send(),
                413,
                "too-large");
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        refused(post("").body("application/json", chunked).send(), 413, "too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/articles, 405, method-not-allowed",
        "GET, /api/nothing, 404, not-found",
        "GET, /api/articles/nothing, 404, not-found",
        "GET, /api/articles/1-1-1-1-1, 404, not-found",
        "GET, /api/articles/, 404, not-found",
        "GET, /api/articles?page=0, 400, invalid-parameter",
        "GET, /api/articles?page=x, 400, invalid-parameter",
        "GET, /api/articles?page=1&page=2, 400, invalid-parameter",
        "GET, /api/articles?size=101, 400, invalid-parameter",
        "GET, /api/articles?size=99999999999, 400, invalid-parameter",
        "GET, /api/articles?colour=red, 400, unknown-field",
        "GET, /api/articles?state=%00, 400, malformed",
        "GET, /api%2farticles, 400, malformed",
        "GET, /api/articles/..%2f..%2factuator, 400, malformed",
        "GET, /api/articles;x=1, 400, malformed",
        "GET, //api/articles, 400, malformed",
        "GET, /api/articles%00, 400, malformed",
        "GET, /api/articles/%2e%2e/articles, 400, malformed"
    })
    void what_no_endpoint_takes_is_refused(String method, String path, int status, String code) {
        refused(call(method, path).send(), status, code);
    }

    @Test
    void another_type_of_body_or_answer_is_refused() {
        refused(post("").body("text/plain", BodyPublishers.ofString("x")).send(), 415, "unsupported-media-type");
        refused(
                post("").body("application/xml", BodyPublishers.ofString("<x/>"))
                        .send(),
                415,
                "unsupported-media-type");
        refused(call("GET", "/api/articles").header("Accept", "image/png").send(), 406, "not-acceptable");
        assertThat(call("DELETE", "/api/articles").send().header("Allow"))
                .contains("GET")
                .contains("POST");
    }

    @Test
    void versions_are_checked_after_everything_else() {
        String path = "/api/articles/" + UUID.randomUUID();
        String body = "{\"title\":\"a\",\"flag\":true}";
        refused(call("PUT", path).json("{").send(), 400, "malformed");
        refused(call("PUT", path).json(body).send(), 428, "precondition-required");
        refused(call("PUT", path).json(body).header("If-Match", "three").send(), 400, "invalid-parameter");
        Answer stale = call("PUT", path).json(body).header("If-Match", "\"2\"").send();
        refused(stale, 412, "stale-version");
        assertThat(stale.json().path("currentVersion").asInt()).isEqualTo(3);
        assertThat(stale.json().path("yourVersion").asInt()).isEqualTo(2);
        assertThat(call("PUT", path)
                        .json(body)
                        .header("If-Match", "\"3\"")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_names_its_rule_and_clause() {
        Answer answer = post("{\"title\":\"refuse\",\"flag\":true}").send();
        refused(answer, 409, "wrong-state");
        assertThat(answer.json().path("rule").asString()).isEqualTo("ONLY_ONCE");
        assertThat(answer.json().path("clause").asString()).isEqualTo("Đ.1");
        assertThat(answer.json().path("traceId").asString()).hasSize(32);
    }

    @Test
    void a_fault_says_nothing_about_itself() {
        Answer answer = call("GET", "/api/broken").send();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal-error");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void decomposed_text_is_accepted_and_composed_everywhere() {
        String nfd = java.text.Normalizer.normalize("Quận Tám", java.text.Normalizer.Form.NFD);
        Answer answer = post("{\"title\":\"%s\",\"flag\":true,\"attributes\":{\"%s\":[\"%s\"]}}"
                        .formatted(nfd, nfd, nfd))
                .send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("title").asString()).isEqualTo("Quận Tám");
        assertThat(answer.json().at("/attributes/Quận Tám/0").asString()).isEqualTo("Quận Tám");
        String query = java.net.URLEncoder.encode(nfd, StandardCharsets.UTF_8);
        assertThat(call("GET", "/api/public/articles?category=" + query)
                        .send()
                        .json()
                        .path("category")
                        .asString())
                .isEqualTo("Quận Tám");
    }

    @Test
    void a_browser_gets_a_page_where_pages_are() {
        Answer page =
                call("GET", "/tin/nothing").header("Accept", "text/html,*/*").send();
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("Không tìm thấy");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        refused(call("GET", "/api/nothing").header("Accept", "text/html").send(), 404, "not-found");
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_a_small_one_is_stored() {
        assertThat(upload(1000).status()).isEqualTo(200);
        refused(upload(2 << 20), 413, "too-large");
        refused(upload(52 << 20), 413, "too-large");
        refused(
                call("POST", "/api/attachments")
                        .body("multipart/form-data", BodyPublishers.ofString("x"))
                        .send(),
                400,
                "malformed");
        refused(
                call("POST", "/api/attachments")
                        .body("multipart/form-data; boundary=b", BodyPublishers.ofString("--b\r\n"))
                        .send(),
                400,
                "malformed");
        refused(
                call("POST", "/api/attachments")
                        .body("multipart/form-data; boundary=b", BodyPublishers.ofString("--b--\r\n"))
                        .send(),
                400,
                "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /api/articles?x=<> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/articles HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nzzz"
            })
    void what_is_no_http_gets_a_clean_refusal(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4|505).*")
                .doesNotContain("Exception")
                .doesNotContain("Apache")
                .doesNotContain("<html");
    }

    @Test
    void headers_are_bounded() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(40_000) + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4.*").doesNotContain("<html");
    }

    private static Answer upload(int size) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--b--\r\n";
        return call("POST", "/api/attachments")
                .body("multipart/form-data; boundary=b", BodyPublishers.ofString(body))
                .send();
    }

    private static Call post(String body) {
        return call("POST", "/api/articles").json(body);
    }

    private static Call call(String method, String path) {
        return gateway().call(method, path, "quan8").token(issuer().token("head@quan8"));
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
        assertThat(answer.json().has("trace")).isFalse();
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
