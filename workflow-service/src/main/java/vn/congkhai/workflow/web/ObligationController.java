package vn.congkhai.workflow.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Unit;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.drafting.ArticleBody;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligations.ObligationBooks;
import vn.congkhai.workflow.obligations.RegisteringObligations;
import vn.congkhai.workflow.obligations.UnitStanding;
import vn.congkhai.workflow.staff.StaffDirectory;

/** What units owe the portal: registered by staff, read by everybody on the board. */
@RestController
@RequestMapping("/api/obligations")
class ObligationController {
    private final RegisteringObligations registering;
    private final ObligationBooks books;
    private final Regulations regulations;
    private final StaffDirectory staff;
    private final ArticleDesk desk;

    ObligationController(
            RegisteringObligations registering,
            ObligationBooks books,
            Regulations regulations,
            StaffDirectory staff,
            ArticleDesk desk) {
        this.registering = registering;
        this.books = books;
        this.regulations = regulations;
        this.staff = staff;
        this.desk = desk;
    }

    record ObligationBody(
            @Nullable String category,
            @Nullable String number,
            @Nullable String title,
            ArticleBody.@Nullable Starts starts,
            @Nullable String unit) {}

    /** One obligation as staff see it on a day. */
    record ObligationView(
            String id,
            String category,
            String number,
            String title,
            String unit,
            SupplyStart starts,
            @Nullable LocalDate dueOn,
            Obligation.State state,
            boolean overdue,
            @Nullable String clause,
            @Nullable String explanation,
            @Nullable String articleId,
            long version) {
        static ObligationView of(Obligation o, LocalDate today) {
            var due = o.deadline();
            return new ObligationView(
                    o.id(),
                    o.category(),
                    o.number(),
                    o.title(),
                    o.unit(),
                    o.starts(),
                    due == null ? null : due.dueOn(),
                    o.state(today),
                    o.overdue(today),
                    due == null ? null : due.clause(),
                    due == null ? null : due.explanation(),
                    o.met() == null ? null : o.met().articleId(),
                    o.version());
        }
    }

    @GetMapping
    PageOf<ObligationView> list(
            Caller caller,
            @RequestParam(required = false) Obligation.@Nullable State state,
            @RequestParam(required = false) @Nullable String unit,
            Paging paging) {
        desk.policy(caller.portal());
        staff.reader(caller);
        LocalDate today = Days.of(desk.now());
        List<ObligationView> found = books.of(caller.portal()).obligations().stream()
                .map(o -> ObligationView.of(o, today))
                .filter(o -> state == null || o.state() == state)
                .filter(o -> unit == null || o.unit().equals(unit))
                .sorted(Comparator.comparing(ObligationView::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return paging.of(found);
    }

    @GetMapping("/units")
    PageOf<UnitStanding> units(Caller caller, Paging paging) {
        desk.policy(caller.portal());
        staff.reader(caller);
        List<Unit> units = regulations
                .find(caller.portal())
                .orElseThrow(ProblemException::notFound)
                .units();
        return paging.of(UnitStanding.of(units, books.of(caller.portal()).obligations(), Days.of(desk.now())));
    }

    @PostMapping
    ResponseEntity<ObligationView> register(Caller caller, @RequestBody ObligationBody body, CommandId commandId) {
        var wanted = new RegisteringObligations.Wanted(
                body.category(), body.number(), body.title(), starts(body.starts()), body.unit());
        Obligation registered = registering.register(caller, wanted, commandId.value());
        return ResponseEntity.created(URI.create("/api/obligations?unit=" + registered.unit()))
                .body(ObligationView.of(registered, Days.of(desk.now())));
    }

    private static @Nullable SupplyStart starts(ArticleBody.@Nullable Starts starts) {
        if (starts == null || starts.event() == null || starts.on() == null) return null;
        return new SupplyStart(starts.event(), starts.on(), starts.supplierRole());
    }
}
