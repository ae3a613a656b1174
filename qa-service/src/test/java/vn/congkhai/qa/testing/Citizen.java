package vn.congkhai.qa.testing;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.testing.TestGateway;

/** What the tests send and how. */
public final class Citizen {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Citizen() {}

    /** A question that can be accepted. */
    public static Map<String, Object> question() {
        Map<String, Object> body = new HashMap<>();
        body.put("subject", "Đường Phạm Thế Hiển ngập");
        body.put("text", "Mưa là ngập, bao giờ sửa cống?");
        body.put("name", "Nguyễn Thị Bí Mật");
        body.put("email", "bimat@example.org");
        body.put("consent", true);
        return body;
    }

    /** Asks on a portal. */
    public static TestGateway.Answer ask(QaEnvironment qa, String portal, Map<String, Object> body) {
        return qa.gateway()
                .call("POST", "/api/questions", portal)
                .json(write(body))
                .send();
    }

    /** JSON of a value. */
    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Posts as staff. */
    public static TestGateway.Answer post(QaEnvironment qa, String account, String path, Map<String, Object> body) {
        String portal = account.substring(account.indexOf('@') + 1);
        return qa.gateway()
                .call("POST", path, portal)
                .token(qa.token(account))
                .json(write(body))
                .send();
    }

    /** Reads as staff. */
    public static TestGateway.Answer get(QaEnvironment qa, String account, String path) {
        String portal = account.substring(account.indexOf('@') + 1);
        return qa.gateway().call("GET", path, portal).token(qa.token(account)).send();
    }

    /** Id of the question with that subject, from the list of the desk. */
    public static String idOf(QaEnvironment qa, String account, String subject) {
        JsonNode items = get(qa, account, "/api/questions?size=100").json().path("items");
        for (JsonNode item : items) {
            if (item.path("subject").asString().equals(subject))
                return item.path("id").asString();
        }
        throw new AssertionError("no question \"" + subject + "\" in " + items);
    }
}
