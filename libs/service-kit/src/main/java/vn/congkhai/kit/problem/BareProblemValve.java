package vn.congkhai.kit.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any filter sees it, e.g. a request line that is none. */
public final class BareProblemValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(BareProblemValve.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        // As Tomcat's own: only errors that nobody has answered yet.
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        byte[] body = MAPPER.writeValueAsBytes(Problems.ofStatus(status).toJson(""));
        try {
            response.setContentType("application/problem+json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("{} stays without a body: {}", status, new String(body, StandardCharsets.UTF_8), e);
        }
    }
}
