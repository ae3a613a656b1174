package vn.congkhai.workflow.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Account;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.StaffCommand.AppointStaff;
import vn.congkhai.workflow.board.StaffCommand.ReleaseStaff;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.StaffDesk;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.web.StaffBodies.AppointmentBody;
import vn.congkhai.workflow.web.StaffBodies.DecisionBody;
import vn.congkhai.workflow.web.StaffBodies.Faults;
import vn.congkhai.workflow.web.StaffBodies.ReleaseBody;
import vn.congkhai.workflow.web.StaffBodies.StaffView;

/** Ban Biên tập of a portal: everybody on it may read, its head assigns. */
@RestController
@RequestMapping("/api/staff")
class StaffController {
    private final StaffDirectory directory;
    private final StaffDesk staff;
    private final ArticleDesk desk;
    private final Regulations regulations;

    StaffController(StaffDirectory directory, StaffDesk staff, ArticleDesk desk, Regulations regulations) {
        this.directory = directory;
        this.staff = staff;
        this.desk = desk;
        this.regulations = regulations;
    }

    @GetMapping
    PageOf<StaffView> list(Caller caller, Paging paging) {
        desk.policy(caller.portal());
        directory.reader(caller);
        return paging.of(directory.board(caller.portal()).members()).map(StaffView::of);
    }

    /** Sổ đăng ký cán bộ (01/2020/QĐ-UBND Điều 8 khoản 1), for the body that keeps the list of members. */
    @GetMapping(params = "format")
    ResponseEntity<String> register(Caller caller, @RequestParam String format) {
        desk.policy(caller.portal());
        directory.reader(caller);
        if (!format.equals("csv")) {
            throw new ProblemException(Problems.invalidParameter("format", "Chỉ có định dạng csv."));
        }
        return Csv.download(
                "can-bo-" + caller.portal() + ".csv",
                StaffRegister.of(directory.board(caller.portal()).members()));
    }

    @PostMapping
    ResponseEntity<StaffView> appoint(Caller caller, @RequestBody AppointmentBody body, CommandId commandId) {
        EditorialPolicy policy = desk.policy(caller.portal());
        Actor head = directory.head(caller).as(Role.HEAD);
        check(body, caller.portal(), policy);
        String account = String.valueOf(body.account());
        Role role = body.role() == null ? Role.MEMBER : body.role();
        Assignment assignment = new Assignment(
                role,
                body.categories() == null ? List.of() : body.categories(),
                body.unit(),
                StaffBodies.decision(body.decision()));
        AppointStaff command =
                new AppointStaff(account, caller.portal(), name(body, caller.portal()), assignment, head, desk.now());
        StaffMember member = staff.handle(command, caller.portal(), commandId.value());
        return ResponseEntity.created(URI.create("/api/staff/" + account))
                .eTag(IfMatch.etag(member.version()))
                .body(StaffView.of(member));
    }

    @PostMapping("/{account}/release")
    StaffView release(
            Caller caller,
            @PathVariable String account,
            @RequestBody(required = false) @Nullable ReleaseBody body,
            CommandId commandId) {
        if (directory.board(caller.portal()).find(account).isEmpty()) throw ProblemException.notFound();
        Actor head = directory.head(caller).as(Role.HEAD);
        DecisionBody decision = body == null ? null : body.decision();
        Faults faults = new Faults();
        faults.unless(decision == null || StaffBodies.complete(decision), "decision");
        faults.refuse();
        ReleaseStaff command = new ReleaseStaff(
                account,
                caller.portal(),
                body == null ? null : body.reason(),
                decision == null ? null : StaffBodies.decision(decision),
                head,
                desk.now());
        return StaffView.of(staff.handle(command, caller.portal(), commandId.value()));
    }

    private static void check(AppointmentBody body, String portal, EditorialPolicy policy) {
        Faults faults = new Faults();
        String account = body.account();
        faults.unless(account != null && account.matches("[a-z0-9][a-z0-9._-]{0,63}@" + portal), "account");
        faults.unless(body.role() != null && body.role() != Role.OPERATOR, "role");
        faults.unless(
                body.name() == null || (!body.name().isBlank() && body.name().length() <= 200), "name");
        List<String> categories = body.categories() == null ? List.of() : body.categories();
        faults.unless(policy.categories().containsAll(categories), "categories");
        faults.unless(body.role() != Role.EDITOR || !categories.isEmpty(), "categories");
        faults.unless(body.unit() == null || body.unit().matches("[a-z0-9-]{1,64}"), "unit");
        faults.unless(StaffBodies.complete(body.decision()), "decision");
        faults.refuse();
    }

    private String name(AppointmentBody body, String portal) {
        String account = String.valueOf(body.account());
        if (body.name() != null) return body.name();
        return directory
                .board(portal)
                .find(account)
                .map(StaffMember::name)
                .or(() -> regulations.find(portal).stream()
                        .flatMap(regulation -> regulation.accounts().stream())
                        .filter(known -> known.id().equals(account))
                        .map(Account::name)
                        .findFirst())
                .orElse(account);
    }
}
