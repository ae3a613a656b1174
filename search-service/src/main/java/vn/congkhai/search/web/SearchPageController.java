package vn.congkhai.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.page.Pages;
import vn.congkhai.page.Shell;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.search.query.Filters;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchRequest.Order;
import vn.congkhai.search.query.SearchResult;

/** Trang tìm kiếm, tra cứu văn bản và nguồn cấp tin của một lần tìm: forms and what they found; they work without a script. */
@RestController
class SearchPageController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final String NOBODY = "";

    private final Answering answering;
    private final Regulations regulations;
    private final ShellFactory shells;
    private final Pages pages;
    private final PublicOrigin origins;

    SearchPageController(
            Answering answering, Regulations regulations, ShellFactory shells, Pages pages, PublicOrigin origins) {
        this.answering = answering;
        this.regulations = regulations;
        this.shells = shells;
        this.pages = pages;
        this.origins = origins;
    }

    @GetMapping("/tim-kiem")
    ResponseEntity<String> search(
            @CurrentPortal String portal,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = Door.CLIENT_HEADER, defaultValue = NOBODY) String visitor) {
        Regulation regulation = regulations.find(portal).orElseThrow(ProblemException::notFound);
        SearchParameters asked = SearchParameters.of(sent);
        Place place = Place.EVERYTHING;
        if (asked.isUnasked()) return html(HttpStatus.OK, SearchView.unasked(place, regulation, asked));
        return answer(place, regulation, asked, true, visitor);
    }

    /** Everything that a portal publishes of law, the newest first, until something narrower is asked. */
    @GetMapping("/van-ban")
    ResponseEntity<String> documents(
            @CurrentPortal String portal,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = Door.CLIENT_HEADER, defaultValue = NOBODY) String visitor) {
        Regulation regulation = regulations.find(portal).orElseThrow(ProblemException::notFound);
        SearchParameters asked = SearchParameters.of(sent).with("type", "document");
        return answer(Place.DOCUMENTS, regulation, asked, false, visitor);
    }

    @GetMapping("/tim-kiem/feed.xml")
    ResponseEntity<String> feed(
            @CurrentPortal String portal,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Regulation regulation = regulations.find(portal).orElseThrow(ProblemException::notFound);
        SearchParameters asked = SearchParameters.of(sent).with("sort", "date").with("cursor", null);
        SearchRequest wanted = asked.on(portal, false).request();
        boolean anything =
                wanted != null && (wanted.q() != null || !wanted.filters().equals(Filters.NONE));
        if (wanted == null || !anything)
            throw ProblemException.of(400, "invalid-parameter", "Hãy nhập nội dung cần tìm.");
        SearchResult found = answering.search(wanted, NOBODY);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(new SearchFeed(regulation, origins.of(regulation, request), asked).write(found));
    }

    private ResponseEntity<String> answer(
            Place place, Regulation regulation, SearchParameters asked, boolean needsWords, String visitor) {
        var checked = asked.on(regulation.id(), needsWords);
        SearchRequest request = checked.request();
        if (request == null) {
            return html(HttpStatus.BAD_REQUEST, SearchView.refused(place, regulation, asked, checked.errors()));
        }
        SearchResult result = answering.search(request, visitor);
        boolean byDate = request.order() == Order.DATE;
        return html(HttpStatus.OK, SearchView.found(place, regulation, asked, byDate, result));
    }

    private ResponseEntity<String> html(HttpStatus status, SearchView view) {
        Shell shell =
                shells.of(view.regulation(), view.title()).under(view.place().path());
        if (view.feed() != null) shell = shell.withFeed(view.feed());
        Map<String, Object> model = Map.of("shell", shell, "view", view);
        return ResponseEntity.status(status).contentType(HTML).body(pages.render("search/results.jte", model));
    }
}
