package vn.congkhai.content.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.feed.PublicOrigin;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.Shell;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Regulation;

/** Trang chủ và sơ đồ của cổng. */
@Controller
final class HomeController {
    private static final int LOOKED_AT = 60;
    private static final int NEWS = 12;
    private static final int DOCUMENTS = 6;

    private final PortalPages pages;
    private final ListReader lists;
    private final PublicOrigin origins;

    HomeController(PortalPages pages, ListReader lists, PublicOrigin origins) {
        this.pages = pages;
        this.lists = lists;
        this.origins = origins;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(@CurrentPortal String portal) {
        Optional<Regulation> regulation = pages.regulations().find(portal);
        if (regulation.isPresent()) return HtmlAnswers.ok(home(regulation.get()));
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

    @GetMapping("/gioi-thieu")
    ResponseEntity<byte[]> introduction(@CurrentPortal String portal) {
        return pages.regulation(portal)
                .category("gioi-thieu")
                .map(category -> HtmlAnswers.moved(ShellFactory.href(category)))
                .orElseThrow(ProblemException::notFound);
    }

    private String home(Regulation regulation) {
        String site = regulation.names().site();
        Shell shell = pages.shells()
                .of(regulation, site)
                .under("/")
                .at("/")
                .withFeed("/feed.xml")
                .describedAs(site + ": tin tức, văn bản, dịch vụ công và hỏi đáp của "
                        + regulation.names().full() + ".");
        List<Card> newest =
                lists.read(ListNames.all(regulation.id()), 0, LOOKED_AT).entries();
        List<Card> documents =
                lists.read(ListNames.documents(regulation.id()), 0, DOCUMENTS).entries();
        return pages.templates()
                .render(
                        "content/home.jte",
                        Map.of(
                                "shell",
                                shell,
                                "regulation",
                                regulation,
                                "news",
                                CardViews.of(news(newest), regulation),
                                "documents",
                                CardViews.plain(documents)));
    }

    /** Documents have a place of their own on the page; everything else is news, the newest first. */
    private static List<Card> news(List<Card> newest) {
        return newest.stream()
                .filter(card -> !card.genre().equals("document"))
                .limit(NEWS)
                .toList();
    }

    private String portals() {
        Shell shell = pages.shells()
                .of(ShellFactory.PLATFORM, "Các cổng thông tin")
                .under("/")
                .at("/");
        List<PortalLink> links = pages.regulations().all().stream()
                .map(regulation -> new PortalLink(
                        origins.local(regulation) + "/",
                        regulation.names().site(),
                        regulation.names().full()))
                .toList();
        return pages.templates().render("content/portals.jte", Map.of("shell", shell, "portals", links));
    }
}
