package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.files.SealedFiles;
import vn.congkhai.qa.forgetting.EndingRetention;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.qa.testing.Uploads;

/** What is kept for how long: Krông Pắc keeps what was asked for a year, Quận 8 for five; a file that nobody attached, for two hours. */
class RetentionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QaEnvironment qa = QaEnvironment.get();

    @AfterEach
    void today() {
        qa.clock().set(Instant.now());
    }

    @Test
    void each_portal_keeps_what_was_asked_for_as_long_as_it_says_itself() {
        qa.clock().set(Instant.parse("2028-01-10T02:00:00Z"));
        String forAYear = answered("krongpac", "chief");
        String forFive = answered("quan8", "unit");

        endedAt("2029-01-09T02:00:00Z");
        assertThat(personalData("krongpac", forAYear)).isEqualTo(200);
        endedAt("2029-01-10T02:00:00Z");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(personalData("krongpac", forAYear)).isEqualTo(404));
        assertThat(personalData("quan8", forFive)).isEqualTo(200);
        assertThat(followed("krongpac", forAYear)).contains("ERASED");
        assertThat(followed("quan8", forFive)).contains("ANSWERED");
    }

    @Test
    void a_file_that_nobody_attached_is_deleted_and_one_that_was_stays() throws Exception {
        qa.clock().set(Instant.parse("2028-03-01T02:00:00Z"));
        MongoUploads uploads = qa.bean(MongoUploads.class);
        String unused = Uploads.file(qa, "quan8", "bo-quen.pdf", "Chưa gửi");
        String attached = Uploads.file(qa, "quan8", "don.pdf", "Đơn");
        Map<String, Object> body = Citizen.question();
        body.put("attachments", List.of(attached));
        assertThat(Citizen.ask(qa, "quan8", body).status()).isEqualTo(201);
        SealedFiles files = qa.bean(SealedFiles.class);

        qa.clock().set(Instant.parse("2028-03-01T03:59:00Z"));
        uploads.deleteUnused();
        assertThat(files.exists(unused)).isTrue();
        qa.clock().set(Instant.parse("2028-03-01T04:01:00Z"));
        uploads.deleteUnused();
        assertThat(files.exists(unused)).isFalse();
        assertThat(files.exists(attached)).isTrue();
        assertThat(uploads.find("quan8", List.of(unused))).isEmpty();
    }

    @Test
    void a_file_that_broke_off_is_no_file_and_leaves_nothing() throws Exception {
        qa.clock().set(Instant.parse("2028-03-02T02:00:00Z"));
        MongoUploads uploads = qa.bean(MongoUploads.class);
        try (InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into) throws IOException {
                throw new IOException("the line is dead");
            }
        }) {
            assertThatThrownBy(() -> uploads.take("quan8", "do-dang.pdf", broken))
                    .isInstanceOf(IOException.class);
        }
        Document noted = noted("do-dang.pdf");
        assertThat(noted).isNotNull();
        assertThat(uploads.find("quan8", List.of(noted.getString("_id")))).isEmpty();
        qa.clock().set(Instant.parse("2028-03-02T04:01:00Z"));
        uploads.deleteUnused();
        assertThat(noted("do-dang.pdf")).isNull();
    }

    private @Nullable Document noted(String name) {
        return qa.bean(MongoDatabase.class)
                .getCollection("uploads")
                .find(Filters.eq("name", name))
                .first();
    }

    private String answered(String portal, String answering) {
        String subject = "Giữ đến bao giờ";
        Map<String, Object> body = Citizen.question();
        body.put("subject", subject);
        String code = Citizen.ask(qa, portal, body).json().path("code").asString();
        String path = "/api/questions/" + Citizen.idOf(qa, "reception@" + portal, subject);
        post("reception@" + portal, path + "/classification", Map.of("field", "Hộ tịch"));
        post("reception@" + portal, path + "/forwarding", Map.of("unit", "unit"));
        post(answering + "@" + portal, path + "/answer", Map.of("text", "Nộp tại phường."));
        return code;
    }

    private void post(String account, String path, Map<String, Object> body) {
        var done = Citizen.post(qa, account, path, body);
        assertThat(done.status()).as(path + ": " + done.body()).isEqualTo(200);
    }

    private void endedAt(String moment) {
        qa.clock().set(Instant.parse(moment));
        qa.bean(EndingRetention.class).end();
    }

    private int personalData(String portal, String code) {
        return qa.gateway()
                .call("GET", "/api/questions/" + code + "/personal-data", portal)
                .send()
                .status();
    }

    private String followed(String portal, String code) {
        return qa.gateway().call("GET", "/api/questions/" + code, portal).send().body();
    }
}
