package vn.congkhai.workflow.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.article.AllowedActions;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.history.ArticleHistories;
import vn.congkhai.workflow.history.ArticleHistory;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.ArticleStreams.Step;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.worklist.ArticleRow;
import vn.congkhai.workflow.worklist.Worklist;

/** What staff and auditors read about articles, the single article always straight from the log. */
@RestController
@RequestMapping("/api/articles")
class ArticleQueries {
    private final ArticleDesk desk;
    private final ArticleStreams streams;
    private final DiscussionStreams discussions;
    private final ArticleHistories histories;
    private final StaffDirectory staff;
    private final ArticleView view;
    private final Worklist worklist;

    ArticleQueries(
            ArticleDesk desk,
            ArticleStreams streams,
            DiscussionStreams discussions,
            ArticleHistories histories,
            StaffDirectory staff,
            ArticleView view,
            Worklist worklist) {
        this.desk = desk;
        this.streams = streams;
        this.discussions = discussions;
        this.histories = histories;
        this.staff = staff;
        this.view = view;
        this.worklist = worklist;
    }

    /** The state of an article after a commit. */
    record PastState(long position, Instant at, ObjectNode article) {}

    @GetMapping
    PageOf<ArticleRow> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String category,
            Paging paging) {
        if (state != null && !Worklist.STATES.contains(state)) {
            throw new ProblemException(Problems.invalidParameter("state", "Không có trạng thái đó."));
        }
        desk.policy(caller.portal());
        staff.reader(caller);
        return worklist.rows(caller.portal(), state, category, paging);
    }

    @GetMapping("/{id}")
    ResponseEntity<ObjectNode> one(Caller caller, @PathVariable String id) {
        Existing article = desk.find(caller.portal(), id);
        Signatory by = staff.reader(caller);
        Instant now = desk.now();
        List<String> allowed = AllowedActions.of(article, by, desk.policy(caller.portal()), now);
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(article.record().version()))
                .body(view.of(article, allowed, now));
    }

    @GetMapping("/{id}/history")
    ArticleHistory history(Caller caller, @PathVariable String id) {
        return histories.of(id, steps(caller, id), discussions.remarks(id));
    }

    @GetMapping("/{id}/history/{position}")
    PastState past(Caller caller, @PathVariable String id, @PathVariable long position) {
        List<Step> steps = steps(caller, id);
        Existing article = ArticleStreams.fold(steps, position).orElseThrow(ProblemException::notFound);
        Step last = steps.stream()
                .filter(step -> step.logged().position() <= position)
                .reduce((first, second) -> second)
                .orElseThrow(ProblemException::notFound);
        Instant at = last.event().at();
        return new PastState(last.logged().position(), at, view.of(article, List.of(), at));
    }

    @GetMapping("/{id}/diff")
    ArticleHistory.Difference difference(
            Caller caller, @PathVariable String id, @RequestParam int from, @RequestParam int to) {
        return histories.difference(steps(caller, id), from, to).orElseThrow(ProblemException::notFound);
    }

    private List<Step> steps(Caller caller, String id) {
        desk.find(caller.portal(), id);
        staff.reader(caller);
        return streams.steps(id);
    }
}
