package vn.congkhai.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchResult;
import vn.congkhai.search.query.Suggestion;

/** The search API, open to everybody. */
@RestController
class SearchController {
    private final Answering answering;
    private final Regulations regulations;

    SearchController(Answering answering, Regulations regulations) {
        this.answering = answering;
        this.regulations = regulations;
    }

    @GetMapping("/api/search")
    SearchResult search(
            @CurrentPortal String portal,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = Door.CLIENT_HEADER, defaultValue = "") String visitor) {
        requirePortal(portal);
        var checked = SearchParameters.strictly(sent).on(portal, true);
        SearchRequest request = checked.request();
        if (request == null) throw invalid(checked.errors());
        return answering.search(request, visitor);
    }

    @GetMapping("/api/search/suggest")
    Suggestions suggest(@CurrentPortal String portal, @RequestParam(required = false) @Nullable String q) {
        requirePortal(portal);
        String words = q == null ? null : SearchParameters.words(q);
        if (words == null) {
            throw new ProblemException(Problems.invalidParameter("q", "Nội dung tìm kiếm phải có từ 1 đến 200 ký tự."));
        }
        return new Suggestions(answering.suggest(portal, words));
    }

    private void requirePortal(String portal) {
        if (regulations.find(portal).isEmpty()) throw ProblemException.notFound();
    }

    private static ProblemException invalid(List<FieldError> errors) {
        ProblemException problem = new ProblemException(Problem.of(400, "invalid-parameter", "Tham số không hợp lệ."));
        for (FieldError error : errors) problem = problem.error(error.field(), error.code(), error.message());
        return problem;
    }

    record Suggestions(List<Suggestion> items) {}
}
