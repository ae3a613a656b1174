package vn.congkhai.search.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchResult;

/** Trang tìm kiếm: a form and what it found; works without a script. */
@RestController
class SearchPageController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Answering answering;
    private final Regulations regulations;
    private final ShellFactory shells;
    private final Pages pages;

    SearchPageController(Answering answering, Regulations regulations, ShellFactory shells, Pages pages) {
        this.answering = answering;
        this.regulations = regulations;
        this.shells = shells;
        this.pages = pages;
    }

    @GetMapping("/tim-kiem")
    ResponseEntity<String> page(
            @CurrentPortal String portal,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page) {
        Regulation regulation = regulations.find(portal).orElseThrow(ProblemException::notFound);
        var asked = new SearchParameters(q, type, category, from, to, page);
        if (asked.isUnasked()) return html(HttpStatus.OK, SearchView.unasked(regulation, asked));
        var checked = asked.on(portal);
        SearchRequest request = checked.request();
        if (request == null)
            return html(HttpStatus.BAD_REQUEST, SearchView.refused(regulation, asked, checked.errors()));
        SearchResult result = answering.search(request);
        return html(HttpStatus.OK, SearchView.found(regulation, asked, request, result));
    }

    private ResponseEntity<String> html(HttpStatus status, SearchView view) {
        Map<String, Object> model =
                Map.of("shell", shells.of(view.regulation(), view.title()).under("/tim-kiem"), "view", view);
        return ResponseEntity.status(status).contentType(HTML).body(pages.render("search/results.jte", model));
    }
}
