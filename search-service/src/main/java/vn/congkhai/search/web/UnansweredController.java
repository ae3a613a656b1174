package vn.congkhai.search.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.search.asked.AskedQueries;

/** What several visitors searched for in vain at this process, for operators: what to write about, or which synonym is missing. */
@RestController
class UnansweredController {
    private final AskedQueries queries;
    private final String instance;

    UnansweredController(
            AskedQueries queries, @Value("${congkhai.instance:${spring.application.name}}") String instance) {
        this.queries = queries;
        this.instance = instance;
    }

    @GetMapping("/api/operations/projections/{service}/search/unanswered")
    Map<String, List<AskedQueries.Count>> unanswered(Caller caller, @PathVariable String service) {
        if (!caller.isOperator()) throw new ProblemException(Problems.ofStatus(403));
        if (!service.equals(instance)) throw ProblemException.notFound();
        return Map.of("items", queries.unanswered());
    }
}
