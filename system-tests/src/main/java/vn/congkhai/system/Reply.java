package vn.congkhai.system;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back through the gateway. */
public record Reply(int status, HttpHeaders headers, String body) {
    /** The body as JSON; a body that is none is a failure of the caller's expectation. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** First value of a header, or the empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** {@code code} of a problem, or the empty text where the body is no problem. */
    public String code() {
        return header("Content-Type").startsWith("application/")
                ? json().path("code").asString("")
                : "";
    }

    @Override
    public String toString() {
        return status + " " + (body.length() > 600 ? body.substring(0, 600) + "…" : body);
    }
}
