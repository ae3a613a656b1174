package vn.congkhai.system.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.PortalInstance;
import vn.congkhai.system.Reply;

/** What a portal shows that no editorial board writes: answered questions and services. */
final class SiteOthers {
    private static final Pattern ANSWER = Pattern.compile("href=\"(/hoi-dap/0[^\"]+)\"");

    private final PortalInstance system;
    private final String portal;

    SiteOthers(PortalInstance system, String portal) {
        this.system = system;
        this.portal = portal;
    }

    /** So many questions asked, answered and published; addresses of the latest answers. */
    List<String> answers(int questions) {
        for (int i = 0; i < questions; i++) answer("Câu hỏi đo thứ " + i);
        List<String> addresses = new ArrayList<>();
        Waiting.until(
                () -> {
                    addresses.clear();
                    Matcher answer = ANSWER.matcher(
                            system.visitor(portal).get("/hoi-dap").body());
                    while (answer.find()) addresses.add(answer.group(1));
                    return !addresses.isEmpty();
                },
                "answers are public");
        return addresses;
    }

    private void answer(String subject) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", subject);
        question.put("text", "Thứ Bảy Bộ phận một cửa có làm việc không?");
        question.put("name", "Lê Văn Tám");
        question.put("phone", "0912345678");
        question.put("consent", true);
        expect(201, system.visitor(portal).post("/api/questions", question));
        String path = "/api/questions/" + idOf(subject) + "/";
        var reception = system.as("reception@" + portal);
        expect(200, reception.post(path + "classification", Map.of("field", "Hộ tịch", "general", true)));
        expect(200, reception.post(path + "forwarding", Map.of("unit", "unit", "note", "")));
        Map<String, Object> words = Map.of("text", "Thứ Bảy làm việc buổi sáng.", "attachments", List.of());
        expect(200, system.as("unit@" + portal).post(path + "answer", words));
        expect(
                200,
                reception.post(
                        path + "publication", Map.of("question", subject, "answer", "Thứ Bảy làm việc buổi sáng.")));
    }

    private String idOf(String subject) {
        List<String> found = new ArrayList<>();
        Waiting.until(
                () -> {
                    for (JsonNode item : system.as("reception@" + portal)
                            .get("/api/questions?size=100")
                            .json()
                            .path("items"))
                        if (item.path("subject").asString().equals(subject))
                            found.add(item.path("id").asString());
                    return !found.isEmpty();
                },
                "the reception sees " + subject);
        return found.getFirst();
    }

    /** So many services registered; their addresses. */
    List<String> services(int services) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            Map<String, Object> procedure = new LinkedHashMap<>();
            procedure.put("code", "DO-" + i);
            procedure.put("name", "Thủ tục đo thứ " + i);
            procedure.put("field", "Lĩnh vực " + i % 10);
            procedure.put("level", 1 + i % 2);
            procedure.put("agency", "Ủy ban nhân dân phường");
            procedure.put("steps", List.of(Map.of("name", "Nộp hồ sơ", "responsible", "Bộ phận một cửa", "days", 1)));
            procedure.put("documents", List.of("Tờ khai"));
            procedure.put("forms", List.of());
            procedure.put("fee", "Miễn phí");
            procedure.put("legalBasis", List.of("Luật Hộ tịch 2014"));
            addresses.add("/dich-vu-cong/"
                    + expect(201, system.as("contributor@" + portal).post("/api/procedures", procedure))
                            .path("id")
                            .asString());
        }
        String last = addresses.getLast();
        Waiting.until(() -> system.visitor(portal).get(last).status() == 200, "the services are public");
        return addresses;
    }

    private static JsonNode expect(int status, Reply reply) {
        if (reply.status() != status) throw new IllegalStateException("expected " + status + ", got " + reply);
        return reply.json();
    }
}
