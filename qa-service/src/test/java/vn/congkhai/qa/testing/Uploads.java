package vn.congkhai.qa.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import vn.congkhai.testing.TestGateway;

/** Files as people send them. */
public final class Uploads {
    private static final String BOUNDARY = "ranh-gioi";

    private Uploads() {}

    /** Sends a file. */
    public static TestGateway.Answer send(QaEnvironment qa, String portal, String name, String content) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return qa.gateway()
                .call("POST", "/api/questions/attachments", portal)
                .body(
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .send();
    }

    /** The id of a file that was taken. */
    public static String file(QaEnvironment qa, String portal, String name, String content) {
        var sent = send(qa, portal, name, content);
        if (sent.status() != 201) throw new AssertionError(sent.body());
        return sent.json().path("id").asString();
    }
}
