package vn.congkhai.content.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.Shell;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.LinkDirectory;
import vn.congkhai.regulation.Regulation;

/** Trang chủ và sơ đồ của cổng. */
@Controller
final class HomeController {
    private final PortalPages pages;
    private final HomePage home;
    private final PublicOrigin origins;

    HomeController(PortalPages pages, HomePage home, PublicOrigin origins) {
        this.pages = pages;
        this.home = home;
        this.origins = origins;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(@CurrentPortal String portal, HttpServletRequest request) {
        Optional<Regulation> regulation = pages.regulations().find(portal);
        if (regulation.isPresent())
            return HtmlAnswers.ok(home.of(regulation.get(), origins.of(regulation.get(), request)));
        if (portal.equals(ShellFactory.PLATFORM)) return HtmlAnswers.ok(portals());
        throw ProblemException.notFound();
    }

    @GetMapping("/so-do")
    ResponseEntity<byte[]> map(@CurrentPortal String portal) {
        Regulation regulation = pages.regulation(portal);
        Shell shell = pages.shells().of(regulation, "Sơ đồ cổng").at("/so-do");
        return HtmlAnswers.ok(pages.templates()
                .render("content/map.jte", Map.of("shell", shell, "categories", regulation.categories())));
    }

    @GetMapping("/lien-ket")
    ResponseEntity<byte[]> links(@CurrentPortal String portal) {
        Regulation regulation = pages.regulation(portal);
        Shell shell = pages.shells()
                .of(regulation, "Liên kết")
                .at("/lien-ket")
                .describedAs(
                        "Các cổng thông tin liên quan đến " + regulation.names().full() + ".");
        List<PortalLink> others = pages.regulations().all().stream()
                .filter(other -> !other.id().equals(portal))
                .map(this::link)
                .toList();
        return HtmlAnswers.ok(pages.templates()
                .render(
                        "content/links.jte",
                        Map.of(
                                "shell",
                                shell,
                                "national",
                                LinkDirectory.national(),
                                "members",
                                LinkDirectory.members(regulation),
                                "others",
                                others)));
    }

    @GetMapping("/giao-dien")
    ResponseEntity<byte[]> components(@CurrentPortal String portal) {
        Shell shell = pages.shells().of(pages.regulation(portal), "Thành phần giao diện");
        return HtmlAnswers.ok(
                pages.templates().render("content/components.jte", Map.of("shell", shell, "samples", new Samples())));
    }

    @GetMapping("/gioi-thieu")
    ResponseEntity<byte[]> introduction(@CurrentPortal String portal) {
        return pages.regulation(portal)
                .category("gioi-thieu")
                .map(category -> HtmlAnswers.moved(ShellFactory.href(category)))
                .orElseThrow(ProblemException::notFound);
    }

    private String portals() {
        Shell shell = pages.shells()
                .of(ShellFactory.PLATFORM, "Các cổng thông tin")
                .under("/")
                .at("/");
        List<PortalLink> links =
                pages.regulations().all().stream().map(this::link).toList();
        return pages.templates().render("content/portals.jte", Map.of("shell", shell, "portals", links));
    }

    private PortalLink link(Regulation regulation) {
        return new PortalLink(
                origins.local(regulation) + "/",
                regulation.names().site(),
                regulation.names().full());
    }
}
