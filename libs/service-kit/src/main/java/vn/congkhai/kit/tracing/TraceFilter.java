package vn.congkhai.kit.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Opens the trace of a request and writes its one line of the access log, without query and without question codes. */
public final class TraceFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("vn.congkhai.access");
    /** As the gateway's log recognises them: a code is also one without its prefix or its dashes, and in any spelling of a path. */
    private static final Pattern QUESTION_CODE = Pattern.compile(
            "(?<=^/hoi-dap/theo-doi/)[^/]+|(?<=^/api/questions/)HD[^/]*|HD-[^/]*", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Traces.Scope _ = Traces.open(request.getHeader("traceparent"))) {
            long start = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                log(request, response, System.nanoTime() - start);
            }
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long nanos) {
        String path = masked(request.getRequestURI());
        // Probes come every second and say nothing.
        var line = path.startsWith("/actuator") ? LOG.atDebug() : LOG.atInfo();
        line.log(
                "{} {} {} {}ms", request.getMethod(), path, response.getStatus(), TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    /** The path without the code of a question, which is a key to personal data. */
    static String masked(String path) {
        try {
            return QUESTION_CODE
                    .matcher(UriUtils.decode(path, StandardCharsets.UTF_8))
                    .replaceAll("HD-***");
        } catch (IllegalArgumentException malformed) {
            return "(malformed)";
        }
    }
}
