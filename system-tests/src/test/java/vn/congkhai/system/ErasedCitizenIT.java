package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What remains, in bytes, of somebody who was forgotten. */
class ErasedCitizenIT {
    private final PortalInstance system = TheSystem.running();

    @TempDir
    Path directory;

    @Test
    void nothing_of_an_erased_citizen_is_found_anywhere() throws Exception {
        String mark = Long.toString(System.nanoTime(), 36);
        String name = "Đặng Thị Quên " + mark;
        String email = "quen." + mark + "@example.vn";
        String phone = "09" + String.format("%08d", Math.floorMod(mark.hashCode(), 100_000_000));
        String text = "Nhà tôi ở hẻm " + mark + " bị ngập nước đã nhiều ngày.";
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", "Ngập nước " + mark);
        question.put("text", text);
        question.put("name", name);
        question.put("email", email);
        question.put("phone", phone);
        question.put("consent", true);
        Door citizen = system.visitor("quan8").with("Idempotency-Key", "erasure-" + mark);
        Reply asked = citizen.post("/api/questions", question);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String code = asked.json().path("code").asString();

        assertThat(places("before", name, email, phone, text))
                .as("before the erasure the same search finds them")
                .containsExactly("qa.commits sealed");

        Reply erased = system.visitor("quan8").post("/api/questions/" + code + "/erasure", Map.of("confirm", true));
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(places("after" + System.nanoTime(), name, email, phone, text))
                .isEmpty());
        var verified = system.run("verify");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    private java.util.Set<String> places(String backup, String... needles) throws Exception {
        Path fresh = directory.resolve(backup);
        var ended = system.run("backup", fresh.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        return ByteSearch.places(system, fresh, needles);
    }
}
