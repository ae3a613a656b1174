package vn.congkhai.kit.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Renders a problem as a page for browsers. Optional: without such a bean browsers get JSON too. */
@FunctionalInterface
public interface ProblemPage {
    /** The whole HTML document; the portal is {@code vn.congkhai.kit.security.Door.portal(request)}. */
    String render(HttpServletRequest request, Problem problem);
}
