package vn.congkhai.search.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.search.asked.AskedQueries;

/** What several visitors searched for in vain, for operators: what to write about, or which synonym is missing. */
@RestController
class UnansweredController {
    private final AskedQueries queries;

    UnansweredController(AskedQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/operations/projections/search-service/search/unanswered")
    Map<String, List<AskedQueries.Count>> unanswered(Caller caller) {
        if (!caller.isOperator()) throw new ProblemException(Problems.ofStatus(403));
        return Map.of("items", queries.unanswered());
    }
}
