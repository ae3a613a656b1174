package vn.congkhai.workflow.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.Unit;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.drafting.ArticleBody;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationCommand.RegisterObligation;
import vn.congkhai.workflow.obligations.ObligationBooks;
import vn.congkhai.workflow.obligations.ObligationDesk;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.supply.SupplyDeadlines;
import vn.congkhai.workflow.web.StaffBodies.Faults;

/** What units owe the portal: registered by staff, read by everybody on the board. */
@RestController
@RequestMapping("/api/obligations")
class ObligationController {
    private static final Set<Role> OF_A_UNIT = Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.SUPPLIER);
    private final ObligationDesk obligations;
    private final ObligationBooks books;
    private final SupplyDeadlines deadlines;
    private final Regulations regulations;
    private final StaffDirectory staff;
    private final ArticleDesk desk;

    ObligationController(
            ObligationDesk obligations,
            ObligationBooks books,
            SupplyDeadlines deadlines,
            Regulations regulations,
            StaffDirectory staff,
            ArticleDesk desk) {
        this.obligations = obligations;
        this.books = books;
        this.deadlines = deadlines;
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

    /** How a unit stands. */
    record UnitView(String unit, String name, long open, long overdue, long onTime, long late) {}

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
    PageOf<UnitView> units(Caller caller, Paging paging) {
        desk.policy(caller.portal());
        staff.reader(caller);
        LocalDate today = Days.of(desk.now());
        List<Obligation> all = books.of(caller.portal()).obligations();
        return paging.of(regulation(caller.portal()).units().stream()
                .map(unit -> unit(unit, all, today))
                .toList());
    }

    private static UnitView unit(Unit unit, List<Obligation> all, LocalDate today) {
        List<Obligation> own =
                all.stream().filter(o -> o.unit().equals(unit.id())).toList();
        return new UnitView(
                unit.id(),
                unit.name(),
                own.stream().filter(o -> o.met() == null).count(),
                own.stream().filter(o -> o.overdue(today)).count(),
                own.stream()
                        .filter(o -> o.state(today) == Obligation.State.ON_TIME)
                        .count(),
                own.stream()
                        .filter(o -> o.met() != null && o.state(today) == Obligation.State.LATE)
                        .count());
    }

    @PostMapping
    ResponseEntity<ObligationView> register(Caller caller, @RequestBody ObligationBody body, CommandId commandId) {
        desk.policy(caller.portal());
        StaffMember by = staff.contributor(caller).member();
        requireOwnUnit(by, body.unit());
        Obligation obligation = obligation(caller.portal(), body);
        RegisterObligation command = new RegisterObligation(obligation, by.asDelegate(), desk.now());
        Obligation registered = obligations.handle(command, commandId.value()).orElseThrow();
        return ResponseEntity.created(URI.create("/api/obligations?unit=" + registered.unit()))
                .body(ObligationView.of(registered, Days.of(desk.now())));
    }

    /** An officer of a unit writes down what his own unit owes; the board writes down anybody's. */
    private static void requireOwnUnit(StaffMember by, @Nullable String unit) {
        boolean board = by.assignments().stream().map(Assignment::role).anyMatch(role -> !OF_A_UNIT.contains(role));
        boolean own = by.assignments().stream()
                .anyMatch(held -> held.unit() != null && held.unit().equals(unit));
        if (board || own) return;
        throw ProblemException.of(403, "not-entitled", "Cán bộ đơn vị chỉ ghi nhận nghĩa vụ của đơn vị mình.")
                .rule("a-unit-registers-its-own-obligations", null);
    }

    private Obligation obligation(String portal, ObligationBody body) {
        Regulation regulation = regulation(portal);
        String category = text(body.category());
        String unit = text(body.unit());
        Optional<SupplyStart> starts = starts(body.starts());
        Faults faults = new Faults();
        faults.unless(regulation.category(category).isPresent(), "category");
        faults.unless(!text(body.number()).isBlank() && text(body.number()).length() <= 100, "number");
        faults.unless(!text(body.title()).isBlank() && text(body.title()).length() <= 300, "title");
        faults.unless(regulation.unit(unit).isPresent(), "unit");
        faults.unless(starts.isPresent(), "starts");
        faults.refuse();
        return new Obligation(
                Ids.uuidV7().toString(),
                portal,
                category,
                text(body.number()),
                text(body.title()),
                starts.orElseThrow(),
                unit,
                deadlines.deadline(portal, category, starts.orElseThrow()).orElse(null),
                null,
                1);
    }

    private static Optional<SupplyStart> starts(ArticleBody.@Nullable Starts starts) {
        if (starts == null || starts.event() == null || starts.on() == null) return Optional.empty();
        return Optional.of(new SupplyStart(starts.event(), starts.on(), starts.supplierRole()));
    }

    private Regulation regulation(String portal) {
        return regulations.find(portal).orElseThrow(ProblemException::notFound);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
