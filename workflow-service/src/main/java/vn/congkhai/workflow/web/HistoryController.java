package vn.congkhai.workflow.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.history.HistoryLine;
import vn.congkhai.workflow.history.HistorySearch;
import vn.congkhai.workflow.staff.StaffDirectory;

/** Search over the histories of all articles of the caller's portal, on the page and as a table to take away. */
@RestController
@RequestMapping("/api/articles/history")
class HistoryController {
    private final HistorySearch search;
    private final StaffDirectory staff;
    private final ArticleDesk desk;

    HistoryController(HistorySearch search, StaffDirectory staff, ArticleDesk desk) {
        this.search = search;
        this.staff = staff;
        this.desk = desk;
    }

    @GetMapping
    PageOf<HistoryLine> find(
            Caller caller,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String action,
            Paging paging) {
        return search.page(caller.portal(), wanted(caller, person, from, to, category, action), paging);
    }

    @GetMapping(params = "format")
    ResponseEntity<String> export(
            Caller caller,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String action) {
        List<HistoryLine> lines = search.find(caller.portal(), wanted(caller, person, from, to, category, action));
        if (!format.equals("csv")) {
            throw new ProblemException(Problems.invalidParameter("format", "Chỉ có định dạng csv."));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(
                "position",
                "articleId",
                "at",
                "type",
                "account",
                "name",
                "role",
                "onBehalfOf",
                "decision",
                "step",
                "revision",
                "category",
                "title",
                "reason"));
        lines.forEach(line -> rows.add(row(
                line.position(),
                line.articleId(),
                line.at(),
                line.type(),
                line.actor().account(),
                line.actor().name(),
                line.actor().role(),
                line.onBehalfOf(),
                line.decision(),
                line.step(),
                line.revision(),
                line.category(),
                line.title(),
                line.reason())));
        return Csv.download("lich-su-" + caller.portal() + ".csv", rows);
    }

    private HistorySearch.Wanted wanted(
            Caller caller,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String category,
            @Nullable String action) {
        HistorySearch.Period period = HistorySearch.Period.of(from, to, Days.of(desk.now()))
                .orElseThrow(() -> new ProblemException(Problems.invalidParameter("from", HistorySearch.WRONG_PERIOD)));
        desk.policy(caller.portal());
        staff.reader(caller);
        return new HistorySearch.Wanted(period.from(), period.to(), person, category, action);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
