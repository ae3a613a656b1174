package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.testing.Reply;

/** What waits for whom: lists, letters, obligations; and two people at one text. */
class WorkIT extends AtTheDesk {
    /** {@code -Drounds=100} tries it more often. */
    private static final int ROUNDS = Integer.getInteger("rounds", 20);

    private static List<MimeMessage> letters(String title) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage letter : workflow.letters()) {
            if (letter.getSubject().contains(title)) found.add(letter);
        }
        return found;
    }

    private static List<String> readers(List<MimeMessage> letters) throws MessagingException {
        TreeSet<String> readers = new TreeSet<>();
        for (MimeMessage letter : letters) {
            for (Address to : letter.getAllRecipients()) readers.add(to.toString());
        }
        return List.copyOf(readers);
    }

    @Test
    void letters_go_to_those_who_can_act_and_to_nobody_else() {
        Reply submitted = submit("binhduong", news("Báo việc cho đúng người"));
        await().untilAsserted(() -> assertThat(readers(letters("Báo việc cho đúng người")))
                .containsExactly("deputy@binhduong", "editor@binhduong"));
        Reply returned = workflow.post(
                "deputy@binhduong", path(submitted) + "/return", Map.of("reason", "Thiếu số liệu thiệt hại"));
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        await().untilAsserted(() -> {
            List<MimeMessage> back = letters("bị trả lại: Báo việc cho đúng người");
            assertThat(readers(back)).containsExactly("contributor@binhduong");
            assertThat(text(back.getFirst())).contains("Thiếu số liệu thiệt hại");
        });
    }

    private static String text(MimeMessage letter) throws MessagingException {
        try {
            return String.valueOf(letter.getContent());
        } catch (IOException e) {
            throw new MessagingException("unreadable", e);
        }
    }

    @Test
    void urgent_news_is_told_to_every_approver_at_once() {
        Map<String, Object> urgent = news("Sơ tán dân vùng lũ");
        urgent.put("urgent", Map.of("reason", "Nước lên rất nhanh"));
        submit("krongpac", urgent);
        await().untilAsserted(() -> {
            List<MimeMessage> letters = letters("Sơ tán dân vùng lũ");
            assertThat(readers(letters)).contains("head@krongpac", "deputy@krongpac");
            assertThat(text(letters.getFirst())).contains("Nước lên rất nhanh");
        });
    }

    @Test
    void the_oldest_deadline_comes_first_and_own_articles_are_not_there_to_approve() {
        Map<String, Object> late = news("Văn bản gần hết hạn");
        late.put("starts", Map.of("event", "EVENT_ENDED", "on", "2026-11-02"));
        Map<String, Object> later = news("Văn bản còn hạn");
        later.put("starts", Map.of("event", "EVENT_ENDED", "on", "2026-11-20"));
        String second = submit("trungdung", later).text("id");
        String first = submit("trungdung", late).text("id");
        await().untilAsserted(() -> {
            List<String> ids = new ArrayList<>();
            workflow.get("deputy@trungdung", "/api/worklist?size=100")
                    .json()
                    .path("items")
                    .forEach(task -> ids.add(task.path("row").path("id").asString()));
            assertThat(ids).contains(first, second);
            assertThat(ids.indexOf(first)).isLessThan(ids.indexOf(second));
        });
    }

    @Test
    @Proves("E10")
    void an_obligation_is_met_by_the_article_that_names_it() {
        Map<String, Object> owed = Map.of(
                "category",
                "van-ban",
                "number",
                "15/QĐ-UBND",
                "title",
                "Quyết định về giá đất",
                "starts",
                Map.of("event", "ISSUED", "on", "2026-11-02", "supplierRole", "ISSUER"),
                "unit",
                "unit");
        Reply registered = workflow.post("supplier@quan8", "/api/obligations", owed);
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        assertThat(registered.text("dueOn")).isEqualTo("2026-11-04");
        assertThat(registered.text("clause")).contains("7424/QĐ-UBND");
        assertRefused(workflow.post("unit2@quan8", "/api/obligations", owed), 403, "not-entitled");
        assertRefused(workflow.post("auditor@quan8", "/api/obligations", owed), 403, "not-entitled");
        await().untilAsserted(() -> assertThat(obligation(registered)).isNotNull());
        Map<String, Object> article = news("Quyết định về giá đất");
        article.put("obligation", registered.text("id"));
        assertThat(approve("quan8", edit("quan8", submit("quan8", article), article))
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> {
            JsonNode met = obligation(registered);
            assertThat(met.path("articleId").isString()).isTrue();
            assertThat(met.path("state").asString()).isIn("ON_TIME", "LATE");
        });
        article.put("obligation", "01941f29-7c00-7a10-8000-0000000000ff");
        assertRefused(submit("quan8", article), 422, "field-invalid");
        assertThat(workflow.get("auditor@quan8", "/api/obligations/units")
                        .json()
                        .path("items")
                        .size())
                .isGreaterThanOrEqualTo(2);
    }

    private static JsonNode obligation(Reply registered) {
        for (JsonNode item : workflow.get("auditor@quan8", "/api/obligations?unit=unit&size=100")
                .json()
                .path("items")) {
            if (item.path("id").asString().equals(registered.text("id"))) return item;
        }
        return null;
    }

    @Test
    void of_two_people_who_write_on_the_same_ground_one_is_told_every_time() throws Exception {
        Map<String, Object> article = news("Hai người cùng sửa một lúc");
        Reply current = submit("krongpac", article);
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Reply ground = current;
                int number = round;
                List<Callable<Reply>> both = List.of(
                        () -> write("deputy@krongpac", ground, "Bản A " + number),
                        () -> write("editor@krongpac", ground, "Bản B " + number));
                List<Reply> replies = new ArrayList<>();
                for (Future<Reply> reply : two.invokeAll(both)) replies.add(reply.get());
                assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
                current = replies.stream()
                        .filter(reply -> reply.status() == 200)
                        .findFirst()
                        .orElseThrow();
            }
        }
        assertThat(current.json().path("version").asLong()).isEqualTo(ROUNDS + 1L);
    }

    private static Reply write(String account, Reply ground, String title) {
        return workflow.call(account, "PUT", path(ground), news(title), "If-Match", ground.header("ETag"));
    }
}
