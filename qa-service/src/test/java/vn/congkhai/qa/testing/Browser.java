package vn.congkhai.qa.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.congkhai.testing.TestGateway;

/** A member of staff with a browser that the gateway has signed in. */
public final class Browser {
    private static final String BOUNDARY = "ranh-gioi";

    private final QaEnvironment qa;
    private final String account;
    private final String portal;

    public Browser(QaEnvironment qa, String account) {
        this.qa = qa;
        this.account = account;
        this.portal = account.substring(account.indexOf('@') + 1);
    }

    /** Opens a page. */
    public TestGateway.Answer open(String path) {
        return call("GET", path).send();
    }

    /** Sends a form, marked as rendered anew. */
    public TestGateway.Answer send(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.putIfAbsent("ma-phieu", UUID.randomUUID().toString());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call("POST", path)
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString(body))
                .send();
    }

    /** Sends a form with a file. */
    public TestGateway.Answer send(String path, Map<String, String> fields, String fileName, String content) {
        String parts = fields.entrySet().stream()
                .map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
                .collect(Collectors.joining());
        String file = part("name=\"tep\"; filename=\"" + fileName + "\"", content);
        return call("POST", path)
                .body(
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofString(parts + file + "--" + BOUNDARY + "--\r\n"))
                .send();
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private TestGateway.Call call(String method, String path) {
        return qa.gateway()
                .call(method, path, portal)
                .token(qa.token(account))
                .header("Accept", "text/html,application/xhtml+xml");
    }
}
