package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.Message;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.regulation.proof.Proves;

/** A question from the asking to the published answer, told once from beginning to end. */
class QuestionStoryIT {
    private static final String SUBJECT = "Cống đường Tạ Quang Bửu";
    private final QaEnvironment qa = QaEnvironment.get();

    @Test
    @Proves({"H01", "H02", "H04", "H05", "H06", "O01", "K05"})
    void a_question_is_asked_forwarded_answered_published_and_survives_a_restart() throws Exception {
        Map<String, Object> body = Citizen.question();
        body.put("subject", SUBJECT);
        body.put("email", "nguoihoi@example.org");
        var receipt = Citizen.ask(qa, "quan8", body);
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        String code = receipt.json().path("code").asString();
        assertThat(code).matches("HD(-[0-9A-HJKMNP-TV-Z]{4}){4}");
        assertThat(receipt.json().path("explanation").path("days").asInt()).isEqualTo(15);
        assertThat(receipt.json().path("explanation").path("clause").asString()).startsWith("7424/QĐ-UBND");
        assertThat(receipt.json().path("explanation").path("skipped").isEmpty()).isFalse();
        assertThat(track(code).path("state").asString()).isEqualTo("RECEIVED");

        String id = Citizen.idOf(qa, "reception@quan8", SUBJECT);
        step("reception@quan8", id, "classification", Map.of("field", "Giao thông", "general", true), "CLASSIFIED");
        step("reception@quan8", id, "forwarding", Map.of("unit", "unit", "note", "Trả lời sớm"), "FORWARDED");
        assertThat(Citizen.get(qa, "unit@quan8", "/api/questions/" + id).status())
                .isEqualTo(200);
        assertThat(Citizen.get(qa, "unit2@quan8", "/api/questions/" + id).code())
                .isEqualTo("not-entitled");
        String promised = promise(id);
        assertThat(track(code).path("promisedOn").asString()).isEqualTo(promised);
        step("unit@quan8", id, "answer", Map.of("text", "Quận sửa cống trong quý này."), "ANSWERED");
        assertThat(track(code).path("answer").path("text").asString()).isEqualTo("Quận sửa cống trong quý này.");

        theLettersWaitForTheMailServer(code);

        Map<String, Object> anonymised = Map.of(
                "question",
                "Bao giờ sửa cống đường Tạ Quang Bửu? Mưa là ngập.",
                "answer",
                "Quận sửa cống trong quý này.");
        step("reception@quan8", id, "publication", anonymised, "ANSWERED");
        JsonNode published = publicState(id, 6).path("published");
        assertThat(published.path("title").asString()).isEqualTo("Bao giờ sửa cống đường Tạ Quang Bửu?");
        String url = published.path("url").asString();

        nothingOfTheAskerIsInClear();

        qa.restart(true);
        assertThat(track(code).path("state").asString()).isEqualTo("ANSWERED");
        assertThat(Citizen.idOf(qa, "reception@quan8", SUBJECT)).isEqualTo(id);
        assertThat(page("/hoi-dap")).contains(url, "Bao giờ sửa cống");
        String answer = page(url);
        assertThat(answer).contains("<h1>Bao giờ sửa cống đường Tạ Quang Bửu?</h1>", "Mưa là ngập.");
        JsonNode structured = JsonMapper.shared()
                .readTree(answer.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"));
        assertThat(structured.path("@type").asString()).isEqualTo("QAPage");
        assertThat(structured.path("url").asString()).startsWith("http").endsWith(url);
        JsonNode question = structured.path("mainEntity");
        assertThat(question.path("@type").asString()).isEqualTo("Question");
        assertThat(question.path("acceptedAnswer").path("text").asString()).isEqualTo("Quận sửa cống trong quý này.");
    }

    private void step(String account, String id, String act, Map<String, Object> body, String state) {
        var answer = Citizen.post(qa, account, "/api/questions/" + id + "/" + act, body);
        assertThat(answer.status()).as(act + ": " + answer.body()).isEqualTo(200);
        assertThat(answer.json().path("state").asString()).isEqualTo(state);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.json().path("version").asLong() + "\"");
    }

    private JsonNode track(String code) {
        var answer = qa.gateway().call("GET", "/api/questions/" + code, "quan8").send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        return answer.json();
    }

    private String page(String path) {
        var answer = qa.gateway()
                .call("GET", path, "quan8")
                .header("Accept", "text/html")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Until here no mail server ran, and nothing waited for one. */
    private void theLettersWaitForTheMailServer(String code) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(qa.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(subjects(mail))
                            .containsExactly(
                                    "Đã tiếp nhận câu hỏi", "Thông báo quá trình xử lý câu hỏi", "Trả lời câu hỏi"));
            String receipt = (String) messages(mail).getFirst().getContent();
            assertThat(receipt)
                    .contains(code, "Nguyễn Thị Bí Mật", "/hoi-dap/theo-doi/" + code)
                    .contains("Căn cứ: Quyết định 7424/QĐ-UBND", "Tính 15 ngày làm việc kể từ ngày");
            JsonNode explanation = track(code).path("explanation");
            assertThat(explanation.path("skipped")).isNotEmpty();
            for (JsonNode day : explanation.path("skipped")) {
                String date = VietnamTime.date(LocalDate.parse(day.path("date").asString()));
                assertThat(receipt)
                        .contains("- " + date + ": " + day.path("reason").asString());
            }
            qa.restart(true);
            assertThat(Citizen.ask(qa, "quan8", withEmail("nguoikhac@example.org"))
                            .status())
                    .isEqualTo(201);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(mail.getReceivedMessagesForDomain("nguoikhac@example.org"))
                            .hasSize(1));
            assertThat(subjects(mail)).hasSize(3);
        } finally {
            mail.stop();
        }
    }

    private static Map<String, Object> withEmail(String email) {
        Map<String, Object> body = Citizen.question();
        body.put("email", email);
        return body;
    }

    private static List<Message> messages(GreenMail mail) {
        return Arrays.asList(mail.getReceivedMessagesForDomain("nguoihoi@example.org"));
    }

    private static List<String> subjects(GreenMail mail) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (Message message : messages(mail)) subjects.add(message.getSubject().split(" - ")[0]);
        return subjects;
    }

    private JsonNode publicState(String id, long version) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> latest(id), state -> state.path("version").asLong() >= version);
    }

    private JsonNode latest(String id) {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode latest = json.createObjectNode();
        for (var event : events()) if (event.key().equals(id)) latest = json.readTree(event.value());
        return latest;
    }

    private List<ConsumerRecord<String, String>> events() {
        Map<String, Object> settings = Map.of("bootstrap.servers", qa.bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("question.v1").stream()
                    .map(info -> new TopicPartition("question.v1", info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, String>> events = new ArrayList<>();
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
            return events;
        }
    }

    /** A Sunday is refused and the next working day is taken. */
    private String promise(String id) {
        LocalDate sunday = Days.of(qa.clock().instant()).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var refused = Citizen.post(qa, "unit@quan8", "/api/questions/" + id + "/progress-notice", notice(sunday));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("day-off");
        LocalDate open = WorkingDays.stateAgencies().due(sunday, 1).dueOn();
        assertThat(refused.json().at("/errors/0/message").asString()).contains(VietnamTime.date(open));
        step("unit@quan8", id, "progress-notice", notice(open), "PROGRESS_NOTIFIED");
        return open.toString();
    }

    private static Map<String, Object> notice(LocalDate promisedOn) {
        return Map.of("reason", "Đang khảo sát", "promisedOn", promisedOn.toString());
    }

    private void nothingOfTheAskerIsInClear() {
        MongoDatabase database = qa.bean(MongoDatabase.class);
        for (String collection : List.of(
                "commits",
                "letters",
                "outbox",
                "refused-letters",
                "open-tickets",
                "finished-tickets",
                "ticket-codes",
                "asker-index",
                "uploads",
                "finished-counts",
                "tokens",
                "subject-keys")) {
            database.getCollection(collection)
                    .find()
                    .forEach(document -> assertThat(document.toJson())
                            .doesNotContain("Bí Mật", "example.org", "Mưa là ngập, bao giờ", "HD-", SUBJECT));
        }
        assertThat(events())
                .allSatisfy(event -> assertThat(event.value())
                        .doesNotContain("Bí Mật", "example.org", "Mưa là ngập, bao giờ", "HD-"));
    }
}
