package vn.congkhai.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.congkhai.kit.problem.ProblemWriter;
import vn.congkhai.kit.problem.Problems;

/** Lets in only what came through the gateway a moment ago. The service's own health and metrics are no business of the door. */
public final class DoorFilter extends OncePerRequestFilter {
    private final Door door;
    private final Clock realClock;
    private final ProblemWriter problems;

    /**
     * @param door checks the signatures
     * @param realClock not the clock of decisions, which a test may shift
     * @param problems answers who did not come through the door
     */
    public DoorFilter(Door door, Clock realClock, ProblemWriter problems) {
        this.door = door;
        this.realClock = realClock;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.equals("/actuator") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> portal = door.verify(request.getHeader(Door.PORTAL_HEADER), realClock.instant());
        if (portal.isEmpty()) {
            problems.write(request, response, Problems.wrongPortal());
            return;
        }
        Door.enter(request, portal.get());
        chain.doFilter(request, response);
    }
}
