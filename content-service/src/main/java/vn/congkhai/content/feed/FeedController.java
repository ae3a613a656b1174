package vn.congkhai.content.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.page.PageNumber;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** Nguồn cấp tin và lời dặn rô-bốt. */
@Controller
final class FeedController {
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final int FEED_SIZE = 50;

    private final Regulations regulations;
    private final ListReader lists;
    private final PublicOrigin origins;

    FeedController(Regulations regulations, ListReader lists, PublicOrigin origins) {
        this.regulations = regulations;
        this.lists = lists;
        this.origins = origins;
    }

    @GetMapping("/feed.xml")
    ResponseEntity<byte[]> everything(
            @CurrentPortal String portal, @RequestParam(defaultValue = "1") String page, HttpServletRequest request) {
        Regulation regulation = regulation(portal);
        AtomFeed feed = new AtomFeed(
                "urn:congkhai:feed:" + portal,
                regulation.names().site(),
                regulation.names().full(),
                origins.of(regulation, request),
                "/feed.xml",
                "/",
                PageNumber.of(page),
                FEED_SIZE);
        return answer(feed, ListNames.all(portal));
    }

    @GetMapping({"/chuyen-muc/{slug}/feed.xml", "/chuyen-muc/{slug}/{below}/feed.xml"})
    ResponseEntity<byte[]> category(
            @CurrentPortal String portal,
            @PathVariable String slug,
            @PathVariable(required = false) java.util.Optional<String> below,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        Regulation regulation = regulation(portal);
        String path = below.map(rest -> slug + "/" + rest).orElse(slug);
        Category category = regulation.category(path).orElseThrow(ProblemException::notFound);
        AtomFeed feed = new AtomFeed(
                "urn:congkhai:feed:" + portal + ":" + category.slug(),
                category.name() + " - " + regulation.names().site(),
                regulation.names().full(),
                origins.of(regulation, request),
                "/chuyen-muc/" + category.slug() + "/feed.xml",
                "/chuyen-muc/" + category.slug(),
                PageNumber.of(page),
                FEED_SIZE);
        return answer(feed, ListNames.category(portal, category.slug()));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(@CurrentPortal String portal, HttpServletRequest request) {
        String sitemap = regulations
                .find(portal)
                .map(regulation -> "Sitemap: " + origins.of(regulation, request) + "/sitemap.xml\n")
                .orElse("");
        String text = "User-agent: *\nDisallow: /tim-kiem\nDisallow: /hoi-dap/theo-doi\n" + sitemap;
        return XmlAnswers.of(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), text);
    }

    private ResponseEntity<byte[]> answer(AtomFeed feed, String list) {
        return XmlAnswers.of(ATOM, feed.write(lists.read(list, (long) (feed.page() - 1) * FEED_SIZE, FEED_SIZE)));
    }

    private Regulation regulation(String portal) {
        return regulations.find(portal).orElseThrow(ProblemException::notFound);
    }
}
