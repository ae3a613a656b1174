package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.workflow.testing.Reply;

/** The service, called as a browser at its pages calls it. */
abstract class AtTheConsole extends AtTheDesk {
    static final String PORTAL = "quan8";
    static final List<String> CHECKLIST = List.of("state-secrets", "press-and-copyright", "confidential-material");

    static Reply page(String name, String path) {
        return workflow.call(name + "@" + PORTAL, "GET", path, null, "Accept", "text/html");
    }

    static Reply send(String name, String path, Map<String, String> form) {
        return send(name, path, form, List.of());
    }

    static Reply send(String name, String path, Map<String, String> form, List<String> signed) {
        return send(name, path, form, signed, "text/html");
    }

    /** As a script of a page asks. */
    static Reply fetch(String name, String path, Map<String, String> form) {
        return send(name, path, form, List.of(), "*/*");
    }

    private static Reply send(
            String name, String path, Map<String, String> form, List<String> signed, String accepted) {
        Stream<Map.Entry<String, String>> fields =
                Stream.concat(form.entrySet().stream(), signed.stream().map(item -> Map.entry("checklist", item)));
        String body = fields.map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return workflow.call(
                name + "@" + PORTAL,
                "POST",
                path,
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                accepted);
    }

    static Reply approve(String path) {
        Map<String, String> form = Map.of("ma-phieu", UUID.randomUUID().toString(), "revision", "1");
        return send("head", path + "/duyet", form, CHECKLIST);
    }

    static Map<String, String> form(String title) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ma-phieu", UUID.randomUUID().toString());
        form.put("viec", "gui");
        form.put("category", "tin-tuc");
        form.put("genre", "news");
        form.put("title", title);
        form.put("body", "<p>Ủy ban nhân dân thông báo: " + title + ".</p>");
        form.put("source", "Ban Biên tập");
        form.put("author", "Nguyễn Văn An");
        return form;
    }

    static String submitted(String title) {
        Reply sent = send("contributor", "/bien-tap/viet", form(title));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        return sent.header("Location").replaceFirst("\\?.*", "");
    }

    static String edited(String title) {
        String path = submitted(title);
        Map<String, String> form = form(title);
        form.put("version", "1");
        assertThat(send("deputy", path + "/sua", form).status()).isEqualTo(303);
        return path;
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
