package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.testing.TestGateway;

/** What is taken, what is refused, and that a repetition does not double. */
class AskingIT {
    private final QaEnvironment qa = QaEnvironment.get();

    @Test
    void the_same_key_gives_the_same_code_also_when_the_answer_was_lost_in_a_crash() {
        var first = askWithKey("khoa-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(askWithKey("khoa-1").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(askWithKey("khoa-1").body()).isEqualTo(first.body());

        qa.bean(MongoDatabase.class).getCollection("idempotency").drop();
        long head = head();
        var again = askWithKey("khoa-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_key_that_somebody_else_has_used_too_shows_nobody_his_code() {
        var first = askWithKey("khoa-2");
        assertThat(first.status()).isEqualTo(201);
        qa.bean(MongoDatabase.class).getCollection("idempotency").drop();
        long head = head();
        for (Map.Entry<String, Object> changed : Map.<String, Object>of(
                        "name", "Người Khác", "subject", "Câu hỏi khác", "attachments", List.of("0"))
                .entrySet()) {
            Map<String, Object> other = new java.util.TreeMap<>(Citizen.question());
            other.put(changed.getKey(), changed.getValue());
            var refused = askWithKey("khoa-2", other);
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("idempotency-key-reused");
            assertThat(refused.body()).doesNotContain(first.json().path("code").asString());
            qa.bean(MongoDatabase.class).getCollection("idempotency").drop();
        }
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{\"subject\":1}",
                "{\"subject\":\"\\ud800\"}",
                "{\"la\":\"không có\"}",
                "{\"consent\":\"true\"}",
                "{\"attachments\":\"x\"}"
            })
    void what_is_no_question_at_all_is_400_and_uses_no_position(String body) {
        long head = head();
        var answer =
                qa.gateway().call("POST", "/api/questions", "quan8").json(body).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void every_field_at_fault_is_named() {
        var answer = Citizen.ask(qa, "quan8", Map.of("subject", " ", "attachments", List.of("x")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("field-invalid");
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .contains("subject", "text", "name", "email", "consent", "attachments");
    }

    @Test
    void a_code_of_another_portal_and_an_unknown_one_are_not_found() {
        String code = Citizen.ask(qa, "trungdung", Citizen.question())
                .json()
                .path("code")
                .asString();
        assertThat(track("trungdung", code).status()).isEqualTo(200);
        assertThat(track("quan8", code).code()).isEqualTo("not-found");
        assertThat(track("quan8", "HD-0000-0000-0000-0000").code()).isEqualTo("not-found");
        assertThat(track("quan8", "HD-x").code()).isEqualTo("not-found");
    }

    @Test
    void the_desk_keeps_the_order_of_checks() {
        Map<String, Object> body = Citizen.question();
        body.put("subject", "Thứ tự kiểm tra");
        assertThat(Citizen.ask(qa, "quan8", body).status()).isEqualTo(201);
        String path = "/api/questions/" + Citizen.idOf(qa, "reception@quan8", "Thứ tự kiểm tra");
        Map<String, Object> answer = Map.of("text", "Trả lời");
        long head = head();

        var noToken =
                qa.gateway().call("POST", path + "/answer", "quan8").json("{}").send();
        assertThat(noToken.status()).isEqualTo(401);
        var otherDoor = qa.gateway()
                .call("POST", path + "/answer", "trungdung")
                .token(qa.token("unit@quan8"))
                .json("{}")
                .send();
        assertThat(otherDoor.code()).isEqualTo("wrong-portal");
        assertThat(Citizen.post(qa, "reception@trungdung", path + "/answer", answer)
                        .code())
                .isEqualTo("not-found");
        assertThat(Citizen.post(qa, "unit@quan8", path + "/answer", Map.of("la", 1))
                        .code())
                .isEqualTo("unknown-field");
        assertThat(Citizen.post(qa, "contributor@quan8", path + "/answer", answer)
                        .code())
                .isEqualTo("not-entitled");
        assertThat(Citizen.post(qa, "unit@quan8", path + "/answer", Map.of("text", ""))
                        .code())
                .isEqualTo("wrong-state");
        var unit = Citizen.post(qa, "reception@quan8", path + "/classification", Map.of());
        assertThat(unit.code()).isEqualTo("field-invalid");
        assertThat(head()).isEqualTo(head);
        assertThat(Citizen.get(qa, "contributor@quan8", "/api/questions").code())
                .isEqualTo("not-entitled");
        assertThat(Citizen.get(qa, "auditor@quan8", path).status()).isEqualTo(200);
        assertThat(Citizen.get(qa, "reception@quan8", "/api/questions?x=1").status())
                .isEqualTo(400);
        assertThat(Citizen.get(qa, "reception@quan8", "/api/questions?due=mai").code())
                .isEqualTo("invalid-parameter");
        assertThat(Citizen.get(qa, "reception@quan8", "/api/questions?state=MAI")
                        .code())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void trung_dung_proposes_before_it_forwards() {
        Map<String, Object> body = Citizen.question();
        body.put("subject", "Đề xuất trước");
        assertThat(Citizen.ask(qa, "trungdung", body).status()).isEqualTo(201);
        String path = "/api/questions/" + Citizen.idOf(qa, "reception@trungdung", "Đề xuất trước");
        Citizen.post(qa, "reception@trungdung", path + "/classification", Map.of("field", "Đất đai", "general", false));
        Map<String, Object> forwarding = Map.of("unit", "unit");
        var early = Citizen.post(qa, "reception@trungdung", path + "/forwarding", forwarding);
        assertThat(early.code()).isEqualTo("step-missing");
        assertThat(early.json().path("clause").asString()).startsWith("76/QĐ-UBND Điều 5 khoản 4");
        var proposed = Citizen.post(qa, "reception@trungdung", path + "/proposal", Map.of("to", "UBND xã"));
        assertThat(proposed.json().path("state").asString()).isEqualTo("PROPOSED");
        var forwarded = Citizen.post(qa, "reception@trungdung", path + "/forwarding", forwarding);
        assertThat(forwarded.json().path("state").asString()).isEqualTo("FORWARDED");
    }

    @Test
    void the_sixth_question_of_an_address_asks_for_work() throws Exception {
        qa.restart(false);
        try {
            for (int i = 0; i < 5; i++)
                assertThat(askFrom("203.0.113.9", null).status()).isEqualTo(201);
            var refused = askFrom("203.0.113.9", null);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("proof-required");
            assertThat(askFrom("203.0.113.10", null).status()).isEqualTo(201);
            String solution = solve(refused.json().path("challenge"));
            assertThat(askFrom("203.0.113.9", solution).status()).isEqualTo(201);
            assertThat(askFrom("203.0.113.9", solution).code()).isEqualTo("proof-required");
            assertThat(askFrom("203.0.113.9", "rác").code()).isEqualTo("proof-required");
        } finally {
            qa.restart(true);
        }
    }

    private TestGateway.Answer askFrom(String client, String altcha) {
        Map<String, Object> body = Citizen.question();
        if (altcha != null) body.put("altcha", altcha);
        return qa.gateway()
                .call("POST", "/api/questions", "quan8")
                .header("X-Congkhai-Client", client)
                .json(Citizen.write(body))
                .send();
    }

    private static String solve(JsonNode challenge) throws Exception {
        String salt = challenge.path("salt").asString();
        var solution = Altcha.solveChallenge(
                challenge.path("challenge").asString(),
                salt,
                Altcha.Algorithm.SHA256,
                challenge.path("maxnumber").asLong(),
                0);
        String payload = Citizen.write(Map.of(
                "algorithm", challenge.path("algorithm").asString(),
                "challenge", challenge.path("challenge").asString(),
                "number", solution.number,
                "salt", salt,
                "signature", challenge.path("signature").asString()));
        return Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }

    private TestGateway.Answer askWithKey(String key) {
        return askWithKey(key, new java.util.TreeMap<>(Citizen.question()));
    }

    private TestGateway.Answer askWithKey(String key, Map<String, Object> question) {
        return qa.gateway()
                .call("POST", "/api/questions", "quan8")
                .header("Idempotency-Key", key)
                .json(Citizen.write(question))
                .send();
    }

    private TestGateway.Answer track(String portal, String code) {
        return qa.gateway().call("GET", "/api/questions/" + code, portal).send();
    }

    private long head() {
        return qa.bean(CommitLog.class).head().position();
    }
}
