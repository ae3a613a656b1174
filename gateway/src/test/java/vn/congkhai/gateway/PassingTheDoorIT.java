package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTheDoorIT extends BehindTheDoor {

    @ParameterizedTest
    @CsvSource({
        "quan8.localhost, quan8",
        "krongpac.localhost:8080, krongpac",
        "longxuyen.localhost, longxuyen",
        "binhduong.localhost, binhduong",
        "trungdung.localhost, trungdung",
        "localhost, ict",
    })
    void the_portal_of_the_host_is_signed(String host, String portal) throws Exception {
        assertThat(get(host, "/").statusCode()).isEqualTo(200);
        String[] parts = seen(Service.CONTENT).getFirst("X-Congkhai-Portal").split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(parts[0]).isEqualTo(portal);
        assertThat(Long.parseLong(parts[1]))
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(DOOR_KEY), "HmacSHA256"));
        byte[] expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(expected);
    }

    @Test
    void nobody_pretends_to_be_the_gateway() {
        get(
                QUAN8,
                "/",
                "X-Congkhai-Portal",
                "krongpac.1.x",
                "x-congkhai-anything",
                "x",
                "X-Congkhai-Client",
                "10.0.0.1",
                "Forwarded",
                "for=10.0.0.1",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "evil",
                "X-Real-IP",
                "10.0.0.1",
                "Connection",
                "X-Congkhai-Portal, X-Named",
                "X-Named",
                "x");
        Headers headers = seen(Service.CONTENT);
        assertThat(headers.get("X-Congkhai-Portal")).singleElement().asString().startsWith("quan8.");
        assertThat(headers.get("X-Congkhai-Client")).containsExactly("127.0.0.1");
        assertThat(headers.keySet())
                .doesNotContain(
                        "X-congkhai-anything",
                        "Forwarded",
                        "X-forwarded-for",
                        "X-forwarded-host",
                        "X-real-ip",
                        "X-named");
        assertThat(headers.getFirst("Host")).isEqualTo(QUAN8);
    }

    @Test
    void what_belongs_to_the_caller_passes() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        send(request(
                        QUAN8,
                        "/api/articles/1?x=%C4%91",
                        "Authorization",
                        "Bearer t",
                        "If-Match",
                        "\"3\"",
                        "traceparent",
                        trace)
                .PUT(BodyPublishers.ofString("{\"a\":1}")));
        Backend.Seen seen = backend(Service.WORKFLOW).seen();
        assertThat(seen.method()).isEqualTo("PUT");
        assertThat(seen.uri()).isEqualTo("/api/articles/1?x=%C4%91");
        assertThat(seen.received()).isEqualTo(7);
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer t");
        assertThat(seen.headers().getFirst("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.headers().getFirst("traceparent")).isEqualTo(trace);
    }

    @Test
    void a_trace_begins_where_the_client_has_none() {
        get(QUAN8, "/", "traceparent", "nonsense");
        assertThat(seen(Service.CONTENT).getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void answers_carry_security_headers_and_hide_the_server() {
        HttpResponse<String> answer = get(QUAN8, "/");
        assertThat(answer.body()).isEqualTo("content-service");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "strict-transport-security", "access-control-allow-origin");
    }

    @Test
    void long_texts_are_compressed_for_those_who_can() {
        backend(Service.CONTENT).answer("/dai", 200, "Cổng thông tin ".repeat(500));
        HttpResponse<String> answer = get(QUAN8, "/dai", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(get(QUAN8, "/dai").body()).hasSize(7500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "quan8.localhost.evil.example", "10.0.0.1"})
    void an_unknown_host_has_no_portal(String host) {
        HttpResponse<String> answer = get(host, "/");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"", "tên miền", "\"traceId\"");
        assertThat(get(host, "/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void the_gateways_own_health_is_for_this_machine_only() {
        assertThat(get(CENTRE, "/actuator/health/readiness").body()).contains("UP");
        assertThat(get(CENTRE, "/actuator/prometheus").body())
                .contains("congkhai_gateway_breaker{service=\"content-service\"} 0.0");
        assertThat(get(CENTRE, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(QUAN8, "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get(QUAN8, "/%61ctuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void the_mailbox_is_at_the_centre_only() {
        assertThat(get(CENTRE, "/mailbox/messages?to=a").body()).isEqualTo("identity");
        assertThat(get(QUAN8, "/mailbox/messages").statusCode()).isEqualTo(404);
    }

    private static Headers seen(Service service) {
        return backend(service).seen().headers();
    }
}
