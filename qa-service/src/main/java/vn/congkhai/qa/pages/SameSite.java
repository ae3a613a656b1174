package vn.congkhai.qa.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.regulation.Regulation;

/**
 * Lets a form through only from the portal's own pages. The form carries no login, so no token is needed: a browser says
 * itself where a form came from, in headers that a page cannot forge.
 */
final class SameSite {
    private SameSite() {}

    /** @throws ProblemException 403 when another site sent the form */
    static void require(HttpServletRequest request, Regulation regulation) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            if (!fetchSite.equals("same-origin") && !fetchSite.equals("none")) throw refused();
            return;
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isOurs(origin, regulation)) throw refused();
    }

    private static boolean isOurs(String origin, Regulation regulation) {
        String host = host(origin);
        return host != null && regulation.hosts().contains(host.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ProblemException refused() {
        return ProblemException.of(403, "not-entitled", "Biểu mẫu này chỉ nhận từ chính trang hỏi đáp của cổng.");
    }
}
