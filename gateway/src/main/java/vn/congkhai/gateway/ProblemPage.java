package vn.congkhai.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * Trang báo lỗi của cửa vào: readable without its style sheet, because the service that serves it may be the one that is silent.
 */
final class ProblemPage {
    private final String template;

    ProblemPage() {
        try (InputStream file = ProblemPage.class.getResourceAsStream("problem.html")) {
            if (file == null) throw new IllegalStateException("problem.html is not beside " + ProblemPage.class);
            template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] render(Refusal refusal, Trace trace) {
        return template.replace("{{title}}", HtmlUtils.htmlEscape(Problems.title(refusal.status()), "UTF-8"))
                .replace("{{detail}}", HtmlUtils.htmlEscape(refusal.detail(), "UTF-8"))
                .replace("{{trace}}", trace.id())
                .getBytes(StandardCharsets.UTF_8);
    }
}
