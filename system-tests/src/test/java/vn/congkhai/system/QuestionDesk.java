package vn.congkhai.system;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A question on its whole way, for tests of the pages that show one. */
final class QuestionDesk {
    private final PortalInstance system;
    private final String portal;
    private final String subject = "Giờ nhận kết quả hồ sơ số " + System.nanoTime() % 10_000_000;
    private final String code;

    QuestionDesk(PortalInstance system, String portal) {
        this.system = system;
        this.portal = portal;
        this.code = expect(201, system.visitor(portal).post("/api/questions", question(subject)))
                .path("code")
                .asString();
    }

    /** Asks with a file attached: {@code id}, {@code code} and {@code attachmentId}. */
    static Map<String, String> withAFile(PortalInstance system, String portal, String subject) {
        Door citizen = system.visitor(portal);
        String file = expect(
                        201,
                        citizen.upload(
                                "/api/questions/attachments",
                                "don.txt",
                                "text/plain",
                                "Đơn".getBytes(StandardCharsets.UTF_8)))
                .path("id")
                .asString();
        Map<String, Object> question = question(subject);
        question.put("attachments", List.of(file));
        String code = expect(201, citizen.post("/api/questions", question))
                .path("code")
                .asString();
        return Map.of("id", id(system.as("reception@" + portal), subject), "code", code, "attachmentId", file);
    }

    private static Map<String, Object> question(String subject) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", subject);
        question.put("text", "Thứ Bảy Bộ phận một cửa có làm việc không?");
        question.put("name", "Lê Văn Tám");
        question.put("phone", "0912345678");
        question.put("consent", true);
        return question;
    }

    /** The asker's code. */
    String code() {
        return code;
    }

    /** Answers it in public; the path of its page. */
    String published() {
        Door reception = system.as("reception@" + portal);
        String path = "/api/questions/" + id(reception) + "/";
        expect(200, reception.post(path + "classification", Map.of("field", "ho-tich", "general", true)));
        expect(200, reception.post(path + "forwarding", Map.of("unit", "unit", "note", "")));
        expect(
                200,
                system.as("unit@" + portal)
                        .post(
                                path + "answer",
                                Map.of("text", "Thứ Bảy làm việc buổi sáng.", "attachments", List.of())));
        expect(
                200,
                reception.post(
                        path + "publication",
                        Map.of("question", "Thứ Bảy có làm việc không?", "answer", "Thứ Bảy làm việc buổi sáng.")));
        return await().until(this::address, address -> !address.isEmpty());
    }

    private String address() {
        String page = system.visitor(portal).get("/hoi-dap").body();
        int start = page.indexOf("href=\"/hoi-dap/0");
        if (start < 0) return "";
        return page.substring(start + "href=\"".length(), page.indexOf('"', start + "href=\"".length()));
    }

    /** Its id, from the list of somebody who may read it. */
    String id(Door reception) {
        return id(reception, subject);
    }

    /** The id of the question about that. */
    static String id(Door reception, String subject) {
        return await().until(
                        () -> {
                            for (JsonNode item : reception
                                    .get("/api/questions?size=100")
                                    .json()
                                    .path("items"))
                                if (item.path("subject").asString().equals(subject))
                                    return item.path("id").asString();
                            return "";
                        },
                        id -> !id.isEmpty());
    }

    private static JsonNode expect(int status, Reply reply) {
        if (reply.status() != status) throw new IllegalStateException("expected " + status + ", got " + reply);
        return reply.json();
    }
}
