package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.testing.Reply;

/** Every try of {@code stored-xss.txt} in every field: the pages hold no element, attribute or address of it that does anything. */
class ConsoleScriptsIT extends AtTheConsole {
    private static final Set<String> NEVER = Set.of(
            "iframe",
            "object",
            "embed",
            "applet",
            "base",
            "svg",
            "math",
            "style",
            "template",
            "frame",
            "frameset",
            "marquee",
            "keygen",
            "noscript",
            "x",
            "custom-element",
            "animate",
            "foreignobject");

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "poster", "data", "srcset", "background", "xlink:href");

    private static final List<String> RECORD =
            List.of("form", "issuer", "number", "abstract", "field", "replaces", "amends", "cites");

    static List<String> tries() {
        try (InputStream file = ConsoleScriptsIT.class.getResourceAsStream("/stored-xss.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") || line.startsWith("#{"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document, the genre with the most fields, with the try in each of them. */
    private static Map<String, String> hostile(String attempt) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ma-phieu", UUID.randomUUID().toString());
        form.put("category", "van-ban");
        form.put("genre", "document");
        form.put("confirmed", "no-diacritics");
        form.put("attributes.issuedOn", "2026-11-02");
        form.put("startsEvent", attempt);
        form.put("obligation", "");
        for (String field : List.of("title", "summary", "source", "author", "originalSource", "urgentReason")) {
            form.put(field, attempt);
        }
        for (String field : RECORD) form.put("attributes." + field, attempt);
        form.put("attributes.file", attempt);
        form.put("version", attempt);
        form.put("body", "<p>Thông báo " + attempt + "</p>" + attempt);
        return form;
    }

    static List<String> wrong(String how, Reply reply) {
        List<String> wrong = new ArrayList<>();
        if (reply.status() >= 500) wrong.add(how + " -> " + reply.status());
        for (Element element : Jsoup.parse(reply.body()).getAllElements()) {
            String name = element.normalName();
            // A bar of a chart is the portal's own picture; whatever lies in it is looked at like everything else.
            boolean bar = name.equals("svg") && element.className().equals("ck-bar");
            if (NEVER.contains(name) && !bar) wrong.add(how + ": <" + name + ">");
            boolean own = element.attr("src").startsWith("/assets/")
                    || element.attr("src").startsWith("/bien-tap/tai-nguyen/");
            if (name.equals("script") && (!own || !element.data().isBlank())) wrong.add(how + ": " + element);
            if (name.equals("form") && !element.attr("action").startsWith("/")) wrong.add(how + ": " + element);
            if (name.equals("meta") && element.hasAttr("http-equiv")) wrong.add(how + ": " + element);
            for (Attribute attribute : element.attributes()) {
                if (isActive(attribute)) wrong.add(how + ": <" + name + " " + attribute.html() + ">");
            }
        }
        return wrong;
    }

    private static boolean isActive(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) return true;
        return ADDRESSES.contains(name) && value.matches("(?:javascript|vbscript|data):.*");
    }

    @Test
    void no_field_of_a_form_becomes_code_when_it_is_looked_at() {
        List<String> tries = tries();
        assertThat(tries).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        List<String> wrong = new ArrayList<>();
        for (String attempt : tries) {
            Map<String, String> form = hostile(attempt);
            form.put("viec", "xem");
            Reply preview = send("contributor", "/bien-tap/viet", form);
            assertThat(preview.body()).as(attempt).contains("Viết tin, bài");
            wrong.addAll(wrong(attempt, preview));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_field_that_was_stored_becomes_code_on_any_page() {
        List<String> tries = tries();
        List<String> wrong = new ArrayList<>();
        int step = 8;
        for (int from = 0; from < tries.size(); from += step) {
            List<String> some = tries.subList(from, Math.min(from + step, tries.size()));
            wrong.addAll(stored(some));
        }
        assertThat(wrong).isEmpty();
    }

    /** One article that carries several tries in its text and one each in its other fields, on every page that shows it. */
    private static List<String> stored(List<String> some) {
        Map<String, String> form = form("Bài " + some.getFirst());
        form.put("confirmed", "no-diacritics");
        form.put("summary", some.get(1 % some.size()));
        form.put("source", some.get(2 % some.size()));
        form.put("author", some.get(3 % some.size()));
        form.put("originalSource", some.get(4 % some.size()));
        form.put("urgentReason", some.get(5 % some.size()));
        form.put(
                "body",
                "<p>Ủy ban nhân dân thông báo.</p>"
                        + String.join("<p>và</p>", some).replace("alt=\"\"", "alt=\"x\""));
        Reply sent = send("contributor", "/bien-tap/viet", form);
        if (sent.status() != 303) {
            // An image of nobody's without words is refused, and the page of the refusal shows everything again.
            assertThat(sent.status()).as(some + " " + sent).isEqualTo(422);
            return wrong(some.toString(), sent);
        }
        String path = sent.header("Location").replaceFirst("\\?.*", "");
        List<String> wrong = new ArrayList<>();
        Map<String, String> back = Map.of("reason", String.join(" ", some));
        assertThat(send("deputy", path + "/tra-lai", back).status()).isEqualTo(303);
        wrong.addAll(wrong(some + " on the article", page("contributor", path)));
        wrong.addAll(wrong(some + " in the editor", page("contributor", path + "/sua")));
        wrong.addAll(wrong(some + " in its life", page("auditor", "/kiem-tra/tin/" + id(path))));
        return wrong;
    }

    @Test
    void what_is_wrong_is_seen() {
        Reply page = page("contributor", "/bien-tap");
        assertThat(wrong("", page)).isEmpty();
        for (String bad :
                List.of("<p onclick=x>", "<script>x</script>", "<a href='java\nscript:x'>", "<svg>", "<p style='x'>")) {
            assertThat(Jsoup.parse(bad).getAllElements().stream()
                            .anyMatch(element -> NEVER.contains(element.normalName())
                                    || (element.normalName().equals("script")
                                            && !element.data().isBlank())
                                    || element.attributes().asList().stream().anyMatch(ConsoleScriptsIT::isActive)))
                    .as(bad)
                    .isTrue();
        }
    }
}
