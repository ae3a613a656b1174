package vn.congkhai.kit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns whatever a filter throws into a problem, so that the container never writes a page of its own. */
public final class ProblemFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);

    private final ProblemWriter writer;

    /** @param writer writes the answers */
    public ProblemFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Throwable cause =
                    failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
            Problem problem = ProblemOf.exception(cause);
            if (problem.status() >= 500) LOG.error("{} {}", problem.status(), problem.code(), failure);
            writer.write(request, response, problem);
        }
    }
}
