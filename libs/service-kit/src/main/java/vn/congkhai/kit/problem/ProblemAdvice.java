package vn.congkhai.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever a controller throws into a problem. */
@ControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    /** @param writer writes the answers */
    public ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void clientHasGone(AsyncRequestNotUsableException gone) {
        LOG.debug("the client has gone", gone);
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = ProblemOf.exception(failure);
        if (problem.status() >= 500) LOG.error("{} {}", problem.status(), problem.code(), failure);
        writer.write(request, response, problem);
    }
}
