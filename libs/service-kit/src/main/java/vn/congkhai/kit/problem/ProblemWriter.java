package vn.congkhai.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.security.Doors;
import vn.congkhai.kit.tracing.Traces;

/** Answers a request with a problem: JSON, or a page for a browser that asked for one. */
public final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    /** Tells the gateway, which keeps the security log and passes the header on to nobody, why. */
    private static final String CODE_HEADER = "X-Congkhai-Problem";

    private static final String WRITTEN = ProblemWriter.class.getName() + ".written";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Supplier<@Nullable ProblemPage> page;

    /** @param page gives the page of this service, if it has one */
    public ProblemWriter(Supplier<@Nullable ProblemPage> page) {
        this.page = page;
    }

    /** The problem a request was answered with, if it was. */
    public static @Nullable Problem written(HttpServletRequest request) {
        return (Problem) request.getAttribute(WRITTEN);
    }

    /** Writes the whole answer. Nothing can be said any more if the answer has begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            LOG.warn("an answer broke off: {} {}", problem.status(), problem.code());
            return;
        }
        request.setAttribute(WRITTEN, problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(CODE_HEADER, problem.code());
        problem.headers().forEach(response::setHeader);
        String html = wantsPage(request) ? render(request, problem) : null;
        byte[] body = html == null
                ? MAPPER.writeValueAsBytes(problem.toJson(Traces.currentId()))
                : html.getBytes(StandardCharsets.UTF_8);
        response.setContentType(html == null ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private @Nullable String render(HttpServletRequest request, Problem problem) {
        ProblemPage renderer = page.get();
        if (renderer == null) return null;
        try {
            return renderer.render(request, problem);
        } catch (RuntimeException e) {
            // A page about an error must not become the next error.
            LOG.error("the problem page failed; answering with JSON", e);
            return null;
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html")
                && !Doors.isApi(request.getRequestURI());
    }
}
