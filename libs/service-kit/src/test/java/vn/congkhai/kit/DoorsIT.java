package vn.congkhai.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.security.Door;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.testing.TestGateway;
import vn.congkhai.testing.TestGateway.Answer;
import vn.congkhai.testing.TestIssuer;

/** Who comes in and who does not. */
class DoorsIT extends KitIT {
    private static final String CLOSED = "/api/articles";
    private static final String OPEN = "/api/public/articles";

    @Test
    void a_token_of_the_portal_opens_its_door() {
        Answer answer = gateway()
                .call("GET", CLOSED, "quan8")
                .token(issuer().token("head@quan8"))
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items/0").asString()).isEqualTo("quan8");
        String path = CLOSED + "/" + UUID.randomUUID();
        Answer one = gateway()
                .call("GET", path, "quan8")
                .token(issuer().token("head@quan8"))
                .send();
        assertThat(one.json().path("account").asString()).isEqualTo("head@quan8");
    }

    @Test
    @Proves("O07")
    void without_a_valid_token_it_stays_closed() {
        refused(gateway().call("GET", CLOSED, "quan8").send(), 401, "unauthenticated");
        refused(withToken("nonsense"), 401, "unauthenticated");
        refused(withToken(""), 401, "unauthenticated");
        refused(
                withToken(issuer().token("head@quan8", issuer().issuer(), Duration.ofMinutes(-1))),
                401,
                "unauthenticated");
        refused(
                withToken(issuer().token("head@quan8", "http://elsewhere", Duration.ofHours(1))),
                401,
                "unauthenticated");
        refused(withToken(issuer().token("head@quan8").replaceFirst("\\.[^.]+$", ".c2ln")), 401, "unauthenticated");
        try (TestIssuer forger = TestIssuer.start()) {
            refused(
                    withToken(forger.token("head@quan8", issuer().issuer(), Duration.ofHours(1))),
                    401,
                    "unauthenticated");
        }
    }

    @Test
    void even_where_nothing_is() {
        refused(gateway().call("GET", "/api/nothing", "quan8").send(), 401, "unauthenticated");
        refused(gateway().call("GET", "/bien-tap", "quan8").send(), 401, "unauthenticated");
    }

    @Test
    void a_token_of_another_portal_does_not_open_it() {
        refused(withToken(issuer().token("head@krongpac")), 403, "wrong-portal");
        refused(withToken(issuer().token("operator@ict")), 403, "wrong-portal");
    }

    @Test
    void a_portal_that_the_gateway_did_not_sign_just_now_is_none() {
        String token = issuer().token("head@quan8");
        var door = new Door(TestGateway.DOOR_KEY);
        String old = door.sign("quan8", Instant.now().minusSeconds(125));
        String ahead = door.sign("quan8", Instant.now().plusSeconds(125));
        String forged = door.sign("quan8", Instant.now()).replace("quan8", "krongpac");
        for (String header : new String[] {"quan8", "quan8.1.x", "", old, ahead, forged})
            refused(
                    gateway()
                            .around("GET", CLOSED)
                            .token(token)
                            .header(Door.PORTAL_HEADER, header)
                            .send(),
                    403,
                    "wrong-portal");
        refused(gateway().around("GET", CLOSED).token(token).send(), 403, "wrong-portal");
        refused(gateway().around("GET", OPEN).send(), 403, "wrong-portal");
    }

    @Test
    void forged_identity_headers_mean_nothing() {
        Answer answer = gateway()
                .call("GET", CLOSED, "quan8")
                .header("X-Congkhai-Account", "head@quan8")
                .header("X-Forwarded-User", "head@quan8")
                .header("X-User", "head@quan8")
                .send();
        refused(answer, 401, "unauthenticated");
    }

    @Test
    void an_open_endpoint_ignores_any_token() {
        assertThat(gateway().call("GET", OPEN, "quan8").send().status()).isEqualTo(200);
        assertThat(gateway().call("GET", OPEN, "quan8").token("nonsense").send().status())
                .isEqualTo(200);
        assertThat(gateway()
                        .call("GET", OPEN, "quan8")
                        .token(issuer().token("head@krongpac"))
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(gateway()
                        .call("GET", "/api/questions/HD-7K2M-0000-0000-0000", "quan8")
                        .token("x")
                        .send()
                        .status())
                .isEqualTo(200);
        refused(
                gateway()
                        .call("GET", "/api/questions/" + UUID.randomUUID(), "quan8")
                        .send(),
                401,
                "unauthenticated");
    }

    @Test
    void no_spelling_of_a_closed_path_is_open() {
        for (String path : new String[] {
            "/api/public/../articles",
            "/api/public;/../articles",
            "/API/articles",
            "/api/public/..%2farticles",
            "/./api/articles"
        })
            assertThat(gateway().call("GET", path, "quan8").send().status())
                    .as(path)
                    .isIn(400, 401, 404);
    }

    @Test
    void health_needs_no_door_and_says_ready() {
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(gateway()
                                .around("GET", "/actuator/health/readiness")
                                .send()
                                .status())
                        .isEqualTo(200));
        assertThat(gateway().around("GET", "/actuator/health/liveness").send().status())
                .isEqualTo(200);
        assertThat(gateway().around("GET", "/actuator/prometheus").send().body())
                .contains("congkhai_projection_lag_events")
                .contains("congkhai_consumer_applied");
        assertThat(gateway().around("GET", "/actuator/mappings").send().body()).contains("/api/articles/{id}");
        assertThat(gateway().around("GET", "/actuator/env").send().status()).isIn(403, 404);
    }

    @Test
    void only_operators_see_the_state_of_the_service() {
        String operator = issuer().token("operator@ict");
        Answer logs = gateway()
                .call("GET", "/api/operations/logs", "ict")
                .token(operator)
                .send();
        assertThat(logs.json().at("/items/0/service").asString()).isEqualTo("test-service");
        assertThat(logs.json().at("/items/0/head").asInt(-1)).isZero();
        Answer projections = gateway()
                .call("GET", "/api/operations/projections", "ict")
                .token(operator)
                .send();
        assertThat(projections.json().at("/items/0/service").asString()).isEqualTo("test-service");
        assertThat(projections.json().at("/items/0").has("rebuild")).isTrue();
        refused(
                gateway()
                        .call("GET", "/api/operations/logs", "quan8")
                        .token(issuer().token("head@quan8"))
                        .send(),
                403,
                "not-entitled");
        refused(
                gateway()
                        .call("GET", "/api/operations/logs", "quan8")
                        .token(operator)
                        .send(),
                403,
                "wrong-portal");
    }

    private static Answer withToken(String token) {
        return gateway()
                .call("GET", CLOSED, "quan8")
                .header("Authorization", "Bearer " + token)
                .send();
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    }
}
