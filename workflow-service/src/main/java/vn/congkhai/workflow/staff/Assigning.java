package vn.congkhai.workflow.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.StaffCommand.AppointStaff;
import vn.congkhai.workflow.board.StaffCommand.ReleaseStaff;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.desk.Faults;
import vn.congkhai.workflow.staff.Request.AppointmentBody;
import vn.congkhai.workflow.staff.Request.DecisionBody;
import vn.congkhai.workflow.staff.Request.ReleaseBody;

/** Phân công và miễn nhiệm, by decision; the head's alone. */
public final class Assigning {
    private final StaffDirectory directory;
    private final StaffDesk staff;
    private final ArticleDesk desk;
    private final KnownPeople people;

    public Assigning(StaffDirectory directory, StaffDesk staff, ArticleDesk desk, KnownPeople people) {
        this.directory = directory;
        this.staff = staff;
        this.desk = desk;
        this.people = people;
    }

    /** @throws ProblemException 403 for who is not the head, 422 naming what is wrong */
    public StaffMember appoint(Caller caller, AppointmentBody body, String commandId) {
        EditorialPolicy policy = desk.policy(caller.portal());
        Actor head = directory.head(caller).as(Role.HEAD);
        check(body, caller.portal(), policy);
        String account = String.valueOf(body.account());
        Role role = body.role() == null ? Role.MEMBER : body.role();
        Assignment assignment = new Assignment(
                role,
                body.categories() == null ? List.of() : body.categories(),
                body.unit(),
                Request.decision(body.decision()));
        String name = body.name() == null ? name(account, caller.portal()) : body.name();
        AppointStaff command = new AppointStaff(account, caller.portal(), name, assignment, head, desk.now());
        return staff.handle(command, caller.portal(), commandId);
    }

    /** @throws ProblemException 404 for an account of which the board knows nothing, 403 for who is not the head */
    public StaffMember release(Caller caller, String account, @Nullable ReleaseBody body, String commandId) {
        if (directory.board(caller.portal()).find(account).isEmpty()) throw ProblemException.notFound();
        Actor head = directory.head(caller).as(Role.HEAD);
        DecisionBody decision = body == null ? null : body.decision();
        Faults faults = new Faults();
        faults.unless(decision == null || Request.complete(decision), "decision");
        faults.refuse();
        ReleaseStaff command = new ReleaseStaff(
                account,
                caller.portal(),
                body == null ? null : body.reason(),
                decision == null ? null : Request.decision(decision),
                head,
                desk.now());
        return staff.handle(command, caller.portal(), commandId);
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
        faults.unless(Request.complete(body.decision()), "decision");
        faults.refuse();
    }

    /** What the person of an account is called, as the board or the regulation's data know him. */
    String name(String account, String portal) {
        return people.name(portal, account);
    }
}
