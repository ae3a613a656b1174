package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.testing.Reply;

/** Every try of {@code stored-xss.txt} in every small form of the console: reasons, notes, notices, decisions, comments. */
class SmallFormScriptsIT extends AtTheConsole {
    private static final int AT_ONCE = 16;
    private static final String SIXTH = "binhminh";

    private static List<String> batches() {
        List<String> tries = ConsoleScriptsIT.tries();
        assertThat(tries).hasSizeGreaterThanOrEqualTo(100);
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < tries.size(); from += AT_ONCE) {
            batches.add(String.join(" ", tries.subList(from, Math.min(from + AT_ONCE, tries.size()))));
        }
        return batches;
    }

    private static List<String> wrong(String how, Reply reply, int status) {
        assertThat(reply.status()).as(how + " " + reply).isEqualTo(status);
        return ConsoleScriptsIT.wrong(how, reply);
    }

    @Test
    void no_comment_reason_or_notice_becomes_code() {
        List<String> wrong = new ArrayList<>();
        for (String some : batches()) {
            String path = edited("Bài có lời lạ");
            Map<String, String> comment = new HashMap<>(Map.of("revision", "1", "text", some, "quote", some));
            wrong.addAll(wrong("a refused comment", send("deputy", path + "/nhan-xet", comment), 422));
            comment.remove("quote");
            assertThat(send("deputy", path + "/nhan-xet", comment).status()).isEqualTo(303);
            String id = page("deputy", path).body().replaceAll("(?s).*/nhan-xet/([0-9a-f-]{36})/xong.*", "$1");
            Map<String, String> answer = Map.of("answers", id, "text", some);
            assertThat(send("contributor", path + "/nhan-xet", answer).status()).isEqualTo(303);
            wrong.addAll(wrong("comments", page("contributor", path), 200));
            Map<String, String> back = Map.of("reason", some + "x".repeat(2001));
            wrong.addAll(wrong("a refused return", send("head", path + "/tra-lai", back), 422));
            assertThat(approve(path).status()).isEqualTo(303);
            wrong.addAll(withdrawn(path, some));
            wrong.addAll(wrong("its life", page("auditor", "/kiem-tra/tin/" + id(path)), 200));
            wrong.addAll(wrong("the search", page("auditor", "/kiem-tra"), 200));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> withdrawn(String path, String some) {
        Map<String, String> form = new HashMap<>(
                Map.of("kind", "NOTICE", "reason", some, "legalBasis", some, "notice", some, "viec", "xem"));
        List<String> wrong = new ArrayList<>(wrong("a preview", send("head", path + "/go-bo", form), 200));
        form.put("viec", "go");
        form.put("redirectTo", some);
        wrong.addAll(wrong("a refused withdrawal", send("head", path + "/go-bo", form), 422));
        form.remove("redirectTo");
        assertThat(send("head", path + "/go-bo", form).status()).isEqualTo(303);
        wrong.addAll(wrong("withdrawn", page("head", path), 200));
        return wrong;
    }

    @Test
    void no_note_of_a_step_of_the_portals_own_becomes_code() {
        List<String> wrong = new ArrayList<>();
        for (String some : batches()) {
            Map<String, Object> text = news("Lịch thời vụ");
            Reply edited = edit(SIXTH, submit(SIXTH, text), text);
            String path = "/bien-tap/tin/" + edited.text("id");
            Reply passed = workflow.post(
                    "agronomist@" + SIXTH,
                    "/api/articles/" + edited.text("id") + "/steps/kiem-tra-nong-vu",
                    Map.of("revision", 1, "note", some));
            assertThat(passed.status()).as(passed.toString()).isEqualTo(200);
            for (String account : List.of("head@" + SIXTH, "contributor@" + SIXTH)) {
                Reply shown = workflow.call(account, "GET", path, null, "Accept", "text/html");
                wrong.addAll(wrong("a note for " + account, shown, 200));
                assertThat(shown.body()).contains("Kiểm tra chuyên môn");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_decision_or_obligation_becomes_code() {
        List<String> wrong = new ArrayList<>();
        List<String> tries = ConsoleScriptsIT.tries();
        for (int i = 0; i < tries.size(); i++) {
            String attempt = tries.get(i);
            Map<String, String> form = new HashMap<>(Map.of("name", attempt, "role", "MEMBER"));
            form.put("account", "la" + i % AT_ONCE + "@quan8");
            form.put("ma-phieu", UUID.randomUUID().toString());
            form.put("decisionNumber", attempt);
            form.put("decisionDate", "2026-11-20");
            Reply appointed = send("head", "/bien-tap/bo-nhiem", form);
            assertThat(appointed.status()).as(attempt).isIn(303, 422);
            wrong.addAll(ConsoleScriptsIT.wrong("an appointment", appointed));
            if (i % AT_ONCE == AT_ONCE - 1 || i == tries.size() - 1) {
                wrong.addAll(wrong("the board", page("contributor", "/bien-tap/ban-bien-tap"), 200));
            }
            form.remove("decisionDate");
            form.put("reason", attempt);
            wrong.addAll(ConsoleScriptsIT.wrong("a release", send("head", "/bien-tap/mien-nhiem", form)));
            form.put("to", attempt);
            wrong.addAll(wrong("a delegation", send("head", "/bien-tap/uy-quyen", form), 422));
            wrong.addAll(obligation(attempt));
        }
        for (int page = 1; page <= 2; page++) {
            wrong.addAll(wrong("owed", page("contributor", "/bien-tap/nghia-vu?size=100&page=" + page), 200));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> obligation(String attempt) {
        Map<String, String> form = new HashMap<>(Map.of(
                "unit", "unit",
                "title", attempt,
                "number", attempt,
                "category", "van-ban",
                "startsEvent", "ISSUED",
                "startsOn", "2026-11-16"));
        form.put("ma-phieu", UUID.randomUUID().toString());
        Reply registered = send("contributor", "/bien-tap/nghia-vu/ghi", form);
        assertThat(registered.status()).as(attempt).isIn(303, 422);
        return ConsoleScriptsIT.wrong("an obligation", registered);
    }
}
