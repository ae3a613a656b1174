package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.page.console.Replies;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Unit;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.obligation.Deadline;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligations.ObligationBooks;
import vn.congkhai.workflow.obligations.RegisteringObligations;
import vn.congkhai.workflow.obligations.UnitStanding;
import vn.congkhai.workflow.staff.StaffDirectory;

/** Nghĩa vụ cung cấp thông tin: what every unit owes and by when, and how timely the units are. */
@RestController
class ObligationPageController {
    private final RegisteringObligations registering;
    private final ObligationBooks books;
    private final Regulations regulations;
    private final StaffDirectory staff;
    private final ConsoleRights rights;
    private final ConsolePages pages;

    ObligationPageController(
            RegisteringObligations registering,
            ObligationBooks books,
            Regulations regulations,
            StaffDirectory staff,
            ConsoleRights rights,
            ConsolePages pages) {
        this.registering = registering;
        this.books = books;
        this.regulations = regulations;
        this.staff = staff;
        this.rights = rights;
        this.pages = pages;
    }

    /** What is looked for; null means all. */
    private record Wanted(
            Obligation.@Nullable State state, @Nullable String unit) {
        boolean admits(Obligation obligation, LocalDate today) {
            return (state == null || obligation.state(today) == state)
                    && (unit == null || obligation.unit().equals(unit));
        }

        String path() {
            UriComponentsBuilder path = UriComponentsBuilder.fromPath(ConsolePages.OBLIGATIONS);
            if (state != null) path.queryParam("tinh-trang", state);
            if (unit != null) path.queryParam("don-vi", unit);
            return path.encode().build().toUriString();
        }
    }

    @GetMapping(ConsolePages.OBLIGATIONS)
    ResponseEntity<String> list(
            Caller caller,
            @RequestParam(name = "tinh-trang", required = false) @Nullable String state,
            @RequestParam(name = "don-vi", required = false) @Nullable String unit,
            @RequestParam(name = "xong", required = false) @Nullable String done,
            Paging paging) {
        rights.policy(caller);
        Signatory by = staff.contributor(caller);
        Regulation regulation = regulations.find(caller.portal()).orElseThrow();
        Wanted wanted = new Wanted(
                Arrays.stream(Obligation.State.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(null),
                Optional.ofNullable(unit)
                        .flatMap(regulation::unit)
                        .map(Unit::id)
                        .orElse(null));
        LocalDate today = Days.of(rights.now());
        List<Obligation> all = books.of(caller.portal()).obligations();
        PageOf<Obligation> found = paging.of(all.stream()
                .filter(obligation -> wanted.admits(obligation, today))
                .sorted(Comparator.comparing(
                        ObligationPageController::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
        Map<String, Object> model = new HashMap<>();
        model.put("done", "ghi".equals(done) ? "Đã ghi nhận nghĩa vụ." : "");
        model.put(
                "lines",
                found.items().stream().map(o -> line(o, regulation, today)).toList());
        model.put("total", found.total());
        model.put("filter", ObligationFields.filter(regulation, state, wanted.unit()));
        model.put("pagination", Pagination.of(wanted.path(), found.page(), found.size(), found.total()));
        model.put("units", UnitLine.of(UnitStanding.of(regulation.units(), all, today)));
        model.put(
                "mayRegister",
                regulation.units().stream().anyMatch(one -> RegisteringObligations.mayFor(by.member(), one.id())));
        return pages.page(
                new ConsolePages.View(caller, by, ConsolePages.OBLIGATIONS),
                200,
                "obligations",
                "Nghĩa vụ cung cấp thông tin",
                model);
    }

    @GetMapping("/bien-tap/nghia-vu/ghi")
    ResponseEntity<String> asks(Caller caller) {
        rights.policy(caller);
        return form(caller, staff.contributor(caller), new FormValues(Map.of()), null);
    }

    @PostMapping("/bien-tap/nghia-vu/ghi")
    ResponseEntity<String> register(Caller caller, HttpServletRequest request, CommandId commandId) {
        FormValues form = FormValues.of(request);
        rights.policy(caller);
        Signatory by = staff.contributor(caller);
        try {
            registering.register(caller, ObligationFields.wanted(form), form.commandId(caller, commandId.value()));
            return Replies.seeOther(ConsolePages.OBLIGATIONS + "?xong=ghi");
        } catch (ProblemException refusal) {
            if (refusal.problem().status() >= 500) throw refusal;
            return form(caller, by, form, refusal.problem());
        }
    }

    private ResponseEntity<String> form(Caller caller, Signatory by, FormValues form, @Nullable Problem problem) {
        Regulation regulation = regulations.find(caller.portal()).orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("fields", ObligationFields.of(regulation, by.member(), form, problem));
        model.put("errors", FormErrors.all(problem, Words::fieldAt, Words::control));
        model.put("mark", Ids.uuidV7().toString());
        if (problem != null) model.put("refusal", Refusal.of(problem));
        int status = problem == null ? 200 : problem.status();
        return pages.page(
                new ConsolePages.View(caller, by, ""), status, "obligation", "Ghi nhận nghĩa vụ cung cấp", model);
    }

    private static ObligationLine line(Obligation obligation, Regulation regulation, LocalDate today) {
        Deadline deadline = obligation.deadline();
        Obligation.Met met = obligation.met();
        String clause = deadline == null || deadline.clause() == null ? "" : " (" + deadline.clause() + ")";
        return new ObligationLine(
                obligation.title(),
                obligation.number(),
                regulation.category(obligation.category()).map(Category::name).orElse(obligation.category()),
                regulation.unit(obligation.unit()).map(Unit::name).orElse(obligation.unit()),
                standing(obligation, today),
                deadline == null ? "" : deadline.explanation() + clause,
                met == null ? null : ArticlePages.path(met.articleId()));
    }

    private static Tag standing(Obligation obligation, LocalDate today) {
        Obligation.Met met = obligation.met();
        LocalDate due = dueOn(obligation);
        if (met != null) {
            boolean late = obligation.state(today) == Obligation.State.LATE;
            String words = (late ? "Đăng trễ ngày " : "Đăng đúng hạn ngày ") + VietnamTime.date(met.on());
            return new Tag(words, late ? Tag.Kind.CAUTION : Tag.Kind.GOOD);
        }
        return due == null ? new Tag("Chưa đăng, không có hạn", Tag.Kind.PLAIN) : Due.tag(due, today);
    }

    private static @Nullable LocalDate dueOn(Obligation obligation) {
        Deadline deadline = obligation.deadline();
        return deadline == null ? null : deadline.dueOn();
    }
}
