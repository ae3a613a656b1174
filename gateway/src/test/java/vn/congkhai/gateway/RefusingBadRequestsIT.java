package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusingBadRequestsIT extends BehindTheDoor {
    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tin/../api/articles",
                "/tin/%2e%2e/x",
                "/tin%2f..%2fx",
                "//evil.example/x",
                "/tin//x",
                "/tin;x=1/y",
                "/tin\\x",
                "/%00",
                "/%zz",
                "/%",
                "/%c0%af",
                "/tin/%252e%252e/x",
                "http://evil.example/",
                "tin",
                "*",
                "/#x",
            })
    void a_trick_with_the_path_gets_nowhere(String target) {
        String before = backend(Service.CONTENT).seen().uri();
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: quan8.localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"malformed\"");
        assertThat(backend(Service.CONTENT).seen().uri()).isEqualTo(before);
    }

    @Test
    void plain_vietnamese_letters_in_an_address_are_no_trick() {
        String answer = raw("GET /tim-kiem?q=mưa|lũ HTTP/1.1\r\nHost: quan8.localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("search-service");
        assertThat(backend(Service.SEARCH).seen().uri()).isEqualTo("/tim-kiem?q=m%C6%B0a%7Cl%C5%A9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: quan8.localhost\r\nHost: krongpac.localhost\r\n"})
    void there_is_exactly_one_host(String hosts) {
        assertThat(raw("GET / HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void unusual_methods_are_not_forwarded(String method) {
        assertThat(raw(method + " / HTTP/1.1\r\nHost: quan8.localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json");
    }

    @Test
    void headers_and_addresses_have_a_length() {
        HttpResponse<String> longHeader = get(QUAN8, "/", "X-Long", "a".repeat(20_000));
        assertThat(longHeader.statusCode()).isEqualTo(431);
        assertThat(longHeader.body()).contains("\"code\":\"malformed\"");
        HttpResponse<String> longAddress = get(QUAN8, "/" + "a".repeat(9_000));
        assertThat(longAddress.statusCode()).isEqualTo(414);
        assertThat(longAddress.body()).contains("\"code\":\"malformed\"");
    }

    @Test
    void a_body_of_which_the_length_is_unclear_is_refused() {
        assertThat(
                        raw(
                                "POST /api/articles HTTP/1.1\r\nHost: quan8.localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void a_large_message_is_refused_whether_its_length_is_announced_or_not() {
        assertTooLarge(post(QUAN8, "/api/articles", new byte[10 * MIB]));
        assertTooLarge(send(request(QUAN8, "/api/articles")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10 * MIB])))));
        assertThat(post(QUAN8, "/api/articles", new byte[4 * MIB]).statusCode()).isEqualTo(200);
        assertThat(backend(Service.WORKFLOW).seen().received()).isEqualTo(4 * MIB);
    }

    @Test
    void a_file_may_be_larger_but_not_endless() {
        assertThat(post(QUAN8, "/api/attachments", new byte[50 * MIB + 1000]).statusCode())
                .isEqualTo(200);
        assertThat(backend(Service.WORKFLOW).seen().received()).isEqualTo(50 * MIB + 1000);
        assertTooLarge(post(QUAN8, "/api/attachments", new byte[52 * MIB]));
        assertTooLarge(post(QUAN8, "/api/questions/attachments", new byte[12 * MIB]));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }
}
