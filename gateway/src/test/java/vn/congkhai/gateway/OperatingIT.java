package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatingIT extends BehindTheDoor {
    private static final String[] TOKEN = {"Authorization", "Bearer operator"};
    private static final byte[] NOTHING = {};

    @Test
    void the_logs_of_all_services_are_one_list() {
        for (Service service : Service.WITH_LOG) {
            backend(service)
                    .answer(
                            "/api/operations/logs",
                            200,
                            "{\"items\":[{\"service\":\"" + service.id() + "\",\"head\":7}]}");
        }
        HttpResponse<String> answer = get(CENTRE, "/api/operations/logs", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"items\":[{\"service\":\"workflow-service\",\"head\":7},{\"service\":\"qa-service\",\"head\":7},"
                                + "{\"service\":\"publicservice-catalog\",\"head\":7}],\"unavailable\":[]}");
        Backend.Seen seen = backend(Service.QA).seen();
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer operator");
        assertThat(seen.headers().getFirst("X-Congkhai-Portal")).startsWith("ict.");
    }

    @Test
    void a_silent_service_is_named_instead_of_failing_all() {
        for (Service service : Service.WITH_PROJECTIONS) {
            backend(service)
                    .answer(
                            "/api/operations/dead-letters",
                            200,
                            "{\"items\":[{\"id\":\"" + service.id() + "|t|0|1\"}]}");
        }
        backend(Service.SEARCH).hang();
        backend(Service.CATALOG).die();
        HttpResponse<String> answer = get(CENTRE, "/api/operations/dead-letters?topic=publication.v1", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("content-service|t|0|1", "workflow-service|t|0|1", "qa-service|t|0|1")
                .endsWith("\"unavailable\":[\"publicservice-catalog\",\"search-service\"]}");
        assertThat(backend(Service.QA).seen().uri()).isEqualTo("/api/operations/dead-letters?topic=publication.v1");
    }

    @Test
    void the_refusal_of_a_service_is_everybodys() {
        for (Service service : Service.WITH_PROJECTIONS) {
            backend(service).answer("/api/operations/projections", 403, "{\"code\":\"not-entitled\"}");
        }
        HttpResponse<String> answer = get(CENTRE, "/api/operations/projections", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"code\":\"not-entitled\"}");
    }

    @Test
    void commands_go_to_the_service_they_name() {
        assertThat(post(CENTRE, "/api/operations/projections/search-service/index/rebuild", NOTHING, TOKEN)
                        .body())
                .isEqualTo("search-service");
        String letter = "/api/operations/dead-letters/Y29udGVudC1zZXJ2aWNlfHB1YmxpY2F0aW9uLnYxfDN8MTc/replay";
        assertThat(post(CENTRE, letter, NOTHING, TOKEN).body()).isEqualTo("content-service");
        assertThat(backend(Service.CONTENT).seen().uri()).isEqualTo(letter);
        assertThat(post(CENTRE, "/api/operations/projections/nobody/x/rebuild", NOTHING, TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(CENTRE, "/api/operations/logs", NOTHING, TOKEN).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operations/logs",
                "/api/operations/projections",
                "/api/operations/projections/qa-service/x/rebuild"
            })
    void operators_work_at_the_centre_only(String path) {
        HttpResponse<String> withToken = get(QUAN8, path, TOKEN);
        assertThat(withToken.statusCode()).isEqualTo(403);
        assertThat(withToken.body()).contains("\"code\":\"wrong-portal\"");
        assertThat(get(QUAN8, path).statusCode()).isEqualTo(401);
    }
}
