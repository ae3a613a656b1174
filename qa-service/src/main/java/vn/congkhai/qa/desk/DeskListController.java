package vn.congkhai.qa.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.Officer;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.question.QuestionState;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;

/** What staff read. */
@RestController
class DeskListController {
    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final StaffRights rights;
    private final StaffViews views;
    private final DeskCommands desk;

    DeskListController(
            TicketIndex index, QuestionPolicies policies, StaffRights rights, StaffViews views, DeskCommands desk) {
        this.index = index;
        this.policies = policies;
        this.rights = rights;
        this.views = views;
        this.desk = desk;
    }

    /**
     * @param due {@code overdue}, or a day: open questions whose answer is owed on it or before
     */
    @GetMapping("/api/questions")
    PageOf<StaffView.Line> list(
            @RequestParam(required = false) @Nullable QuestionState state,
            @RequestParam(required = false) @Nullable String due,
            Paging paging,
            Caller caller) {
        Predicate<TicketRow> owed = due == null ? row -> true : owedBy(due);
        QuestionPolicy policy = policies.of(caller.portal());
        Officer officer = rights.officer(caller);
        if (!policy.mayReadSome(officer)) throw rights.ending(caller, DeskCommands.notEntitled());
        Predicate<TicketRow> readable = row -> policy.mayRead(officer, row.unit());
        Predicate<TicketRow> inState = row -> state == null || row.state() == state;
        return paging.of(index.list(caller.portal(), readable.and(inState).and(owed)))
                .map(views::line);
    }

    @GetMapping("/api/questions/{id}")
    ResponseEntity<StaffView> read(@PathVariable String id, Caller caller) {
        StaffView view = desk.read(id, caller);
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }

    private Predicate<TicketRow> owedBy(String due) {
        LocalDate last = due.equals("overdue") ? views.today().minusDays(1) : day(due);
        return row -> row.isOpen() && !row.owedOn().isAfter(last);
    }

    private static LocalDate day(String due) {
        try {
            return LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            throw ProblemException.of(
                            400, "invalid-parameter", "Tham số due phải là overdue hoặc một ngày dạng yyyy-MM-dd.")
                    .error("due", "invalid", "overdue hoặc yyyy-MM-dd");
        }
    }
}
