package vn.congkhai.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.slf4j.MDC;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemPage;
import vn.congkhai.kit.security.Door;

/** Trang lỗi của mọi dịch vụ, in the shell of the portal the visitor is on. */
final class ShellProblemPage implements ProblemPage {
    private final Pages pages;
    private final ShellFactory shells;

    ShellProblemPage(Pages pages, ShellFactory shells) {
        this.pages = pages;
        this.shells = shells;
    }

    @Override
    public String render(HttpServletRequest request, Problem problem) {
        ProblemWords words = ProblemWords.of(problem.status(), problem.detail());
        Shell shell = shells.of(Door.portal(request).orElse(null), words.title());
        return pages.render(
                "shell/problem.jte",
                Map.of(
                        "shell",
                        shell,
                        "words",
                        words,
                        "status",
                        problem.status(),
                        "reference",
                        Objects.requireNonNullElse(MDC.get("traceId"), "")));
    }
}
