package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.qa.files.SealedFiles;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.qa.testing.Uploads;
import vn.congkhai.testing.TestGateway;

/** Files, ratings, reopening, and everything that the holder of a code may do with his own data. */
class CitizenDataIT {
    private final QaEnvironment qa = QaEnvironment.get();

    @Test
    void files_go_with_the_question_and_the_answer_and_lie_encrypted() throws Exception {
        String mine = upload("don.pdf", "Đơn của tôi").json().path("id").asString();
        Map<String, Object> body = Citizen.question();
        body.put("subject", "Có tệp kèm theo");
        body.put("attachments", List.of(mine));
        var asked = Citizen.ask(qa, "quan8", body);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String code = asked.json().path("code").asString();
        String id = Citizen.idOf(qa, "reception@quan8", "Có tệp kèm theo");
        JsonNode staff =
                Citizen.get(qa, "reception@quan8", "/api/questions/" + id).json();
        String url = staff.path("attachments").get(0).path("url").asString();
        var file = Citizen.get(qa, "reception@quan8", url);
        assertThat(file.body()).isEqualTo("Đơn của tôi");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("don.pdf");
        assertThat(Citizen.get(qa, "unit@quan8", url).code())
                .as("not yet forwarded")
                .isEqualTo("not-entitled");
        assertThat(qa.bean(SealedFiles.class).exists(mine)).isTrue();
        assertThat(qa.onDisk(mine)).doesNotContain("Đơn của tôi");

        forward(id);
        String theirs = upload("tra-loi.docx", "Công văn").json().path("id").asString();
        var answered = Citizen.post(
                qa,
                "unit@quan8",
                "/api/questions/" + id + "/answer",
                Map.of("text", "Xem công văn kèm theo.", "attachments", List.of(theirs)));
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        String download = track(code)
                .path("answer")
                .path("attachments")
                .get(0)
                .path("url")
                .asString();
        assertThat(get(download).body()).isEqualTo("Công văn");
        assertThat(get(download.replace(code, "HD-0000-0000-0000-0000")).status())
                .isEqualTo(404);
    }

    @Test
    void a_program_a_file_too_large_and_an_unknown_file_are_refused() {
        assertThat(upload("virus.exe", "MZ").status()).isEqualTo(415);
        assertThat(upload("lon.pdf", "x".repeat((int) SealedFiles.MAX_BYTES + 1))
                        .status())
                .isEqualTo(413);
        Map<String, Object> body = Citizen.question();
        body.put("attachments", List.of("019ab2c0-4d5e-7a10-8b3c-1f2e3d4c5b6a"));
        var refused = Citizen.ask(qa, "quan8", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field")).containsExactly("attachments");
    }

    @Test
    void an_asker_rates_reopens_exports_and_erases() {
        String mine = upload("anh.jpg", "Ảnh chụp").json().path("id").asString();
        Map<String, Object> body = Citizen.question();
        body.put("subject", "Xin xóa dữ liệu");
        body.put("attachments", List.of(mine));
        String code = Citizen.ask(qa, "quan8", body).json().path("code").asString();
        String id = Citizen.idOf(qa, "reception@quan8", "Xin xóa dữ liệu");
        assertThat(act(code, "rating", Map.of("score", 5)).code()).isEqualTo("wrong-state");
        forward(id);
        Citizen.post(qa, "unit@quan8", "/api/questions/" + id + "/answer", Map.of("text", "Đã sửa."));
        assertThat(act(code, "rating", Map.of("score", 9)).code()).isEqualTo("field-invalid");
        assertThat(act(code, "rating", Map.of("score", 4)).json().path("score").asInt())
                .isEqualTo(4);
        var reopened = act(code, "reopening", Map.of("reason", "Vẫn còn ngập"));
        assertThat(reopened.json().path("state").asString()).isEqualTo("REOPENED");

        var mineToRead = get("/api/questions/" + code + "/personal-data");
        assertThat(mineToRead.header("Cache-Control")).contains("no-store");
        assertThat(mineToRead.json().path("name").asString()).isEqualTo("Nguyễn Thị Bí Mật");
        assertThat(mineToRead.json().path("consentVersion").asString()).isNotEmpty();

        assertThat(act(code, "erasure", Map.of("confirm", false)).code()).isEqualTo("field-invalid");
        var erased = act(code, "erasure", Map.of("confirm", true));
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(erased.json().path("state").asString()).isEqualTo("ERASED");
        assertThat(get("/api/questions/" + code + "/personal-data").status()).isEqualTo(404);
        assertThat(qa.bean(SealedFiles.class).exists(mine)).isFalse();
        MongoDatabase database = qa.bean(MongoDatabase.class);
        assertThat(database.getCollection("subject-keys")
                        .find(new org.bson.Document("_id", id))
                        .first())
                .isNull();
        var staff = Citizen.get(qa, "reception@quan8", "/api/questions/" + id);
        assertThat(staff.status()).isEqualTo(200);
        assertThat(staff.body()).doesNotContain("Bí Mật", "Mưa là ngập", "bimat@");
        assertThat(Citizen.post(qa, "reception@quan8", "/api/questions/" + id + "/reopening", Map.of("reason", "Thử"))
                        .code())
                .isEqualTo("wrong-state");
        assertThat(act(code, "erasure", Map.of("confirm", true)).code()).isEqualTo("wrong-state");
    }

    @Test
    void what_is_published_by_default_names_nobody_and_is_offered_to_who_asks_the_same() {
        Map<String, Object> body = Citizen.question();
        body.put("subject", "Thủ tục cấp lại sổ hộ khẩu điện tử");
        body.put("text", "Tôi là Nguyễn Thị Bí Mật, số 0909 123 456, muốn hỏi thủ tục cấp lại sổ hộ khẩu điện tử.");
        Citizen.ask(qa, "quan8", body);
        String id = Citizen.idOf(qa, "reception@quan8", "Thủ tục cấp lại sổ hộ khẩu điện tử");
        forward(id);
        Citizen.post(qa, "unit@quan8", "/api/questions/" + id + "/answer", Map.of("text", "Nộp tại phường."));
        var named = Citizen.post(
                qa,
                "reception@quan8",
                "/api/questions/" + id + "/publication",
                Map.of("question", "Bà Nguyễn Thị Bí Mật hỏi gì?", "answer", "Nộp tại phường."));
        assertThat(named.code()).isEqualTo("field-invalid");
        var published = Citizen.post(qa, "reception@quan8", "/api/questions/" + id + "/publication", Map.of());
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        assertThat(published.json().path("publication").path("question").asString())
                .contains("muốn hỏi thủ tục")
                .doesNotContain("Bí Mật", "0909");
        var similar = get("/api/public/questions/similar?q=cap%20lai%20so%20ho%20khau");
        assertThat(similar.json().path("items").toString()).contains(id);
        String feed = qa.gateway()
                .call("GET", "/hoi-dap/feed.xml", "quan8")
                .header("Host", "www.quan8.hochiminhcity.gov.vn")
                .send()
                .body();
        assertThat(feed)
                .contains(id, "http://www.w3.org/2005/Atom", "href=\"http://www.quan8.hochiminhcity.gov.vn/hoi-dap/")
                .doesNotContain("localhost");
        assertThat(get("/api/public/questions/similar?q=n%C3%B4ng%20nghi%E1%BB%87p")
                        .json()
                        .path("items")
                        .toString())
                .doesNotContain(id);
    }

    @Test
    void statistics_of_a_past_day_stay_as_they_were() {
        String yesterday = java.time.LocalDate.ofInstant(qa.clock().instant(), java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                .minusDays(1)
                .toString();
        String path = "/api/public/questions/statistics";
        JsonNode before = get(path + "?at=" + yesterday).json();
        Citizen.ask(qa, "quan8", Citizen.question());
        assertThat(get(path + "?at=" + yesterday).json()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                get(path).json().path("total").path("received").asInt())
                        .isGreaterThan(before.path("total").path("received").asInt()));
        var csv = get(path + "?format=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFFtinh_den_ngay,thang,don_vi");
        assertThat(get(path + "?format=xml").code()).isEqualTo("invalid-parameter");
        assertThat(get("/hoi-dap/thong-ke").body()).contains("Thống kê hỏi đáp");
    }

    @Test
    void who_tries_codes_is_stopped_and_who_lost_his_learns_nothing() {
        qa.restart(false);
        try {
            for (int i = 0; i < 10; i++) {
                assertThat(guess(i, "203.0.113.77").status()).isEqualTo(404);
            }
            var stopped = guess(11, "203.0.113.77");
            assertThat(stopped.code()).isEqualTo("too-many-requests");
            assertThat(stopped.header("Retry-After")).isNotEmpty();
            assertThat(guess(12, "203.0.113.78").status()).isEqualTo(404);
            for (String email : List.of("bimat@example.org", "khong-ai@example.org")) {
                var answer = qa.gateway()
                        .call("POST", "/api/questions/lost-codes", "quan8")
                        .json(Citizen.write(Map.of("email", email)))
                        .send();
                assertThat(answer.status()).isEqualTo(202);
                assertThat(answer.body()).isEmpty();
            }
        } finally {
            qa.restart(true);
        }
    }

    private TestGateway.Answer guess(int n, String client) {
        return qa.gateway()
                .call("GET", "/api/questions/HD-0000-0000-0000-%04d".formatted(n), "quan8")
                .header("X-Congkhai-Client", client)
                .send();
    }

    private TestGateway.Answer upload(String name, String content) {
        return Uploads.send(qa, "quan8", name, content);
    }

    private void forward(String id) {
        String path = "/api/questions/" + id;
        Citizen.post(qa, "reception@quan8", path + "/classification", Map.of("field", "Hộ tịch", "general", true));
        var forwarded = Citizen.post(qa, "reception@quan8", path + "/forwarding", Map.of("unit", "unit"));
        assertThat(forwarded.status()).as(forwarded.body()).isEqualTo(200);
        assertThat(forwarded.json().path("owner").asString()).isEqualTo("unit");
    }

    private TestGateway.Answer act(String code, String act, Map<String, Object> body) {
        return qa.gateway()
                .call("POST", "/api/questions/" + code + "/" + act, "quan8")
                .json(Citizen.write(body))
                .send();
    }

    private JsonNode track(String code) {
        return get("/api/questions/" + code).json();
    }

    private TestGateway.Answer get(String path) {
        return qa.gateway().call("GET", path, "quan8").send();
    }
}
