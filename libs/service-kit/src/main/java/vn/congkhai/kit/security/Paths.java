package vn.congkhai.kit.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path that the dispatcher sees: decoded and normalised, so that no spelling of it opens another door. */
final class Paths {
    private Paths() {}

    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
