package vn.congkhai.workflow.console;

import java.time.Instant;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.StaffDirectory;

/** Who may enter which pages. What he may do there is asked of the policy, as everywhere. */
final class ConsoleRights {
    private final ArticleDesk desk;
    private final StaffDirectory staff;

    ConsoleRights(ArticleDesk desk, StaffDirectory staff) {
        this.desk = desk;
        this.staff = staff;
    }

    /**
     * Lets in whoever has a part in the workflow of the portal.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    Signatory editor(Caller caller) {
        EditorialPolicy policy = desk.policy(caller.portal());
        Signatory by = staff.signatory(caller);
        if (!policy.takesPart(by)) {
            throw StaffDirectory.ending(
                    by,
                    ProblemException.of(
                                    403,
                                    "not-entitled",
                                    "Trang biên tập dành cho người được giao việc trong quy trình biên tập của cổng này.")
                            .rule("editing-pages-are-for-the-editorial-staff", null));
        }
        return by;
    }

    /** Lets in whoever may read the portal's histories, as the programming interface does. */
    Signatory reader(Caller caller) {
        desk.policy(caller.portal());
        return staff.reader(caller);
    }

    EditorialPolicy policy(Caller caller) {
        return desk.policy(caller.portal());
    }

    /** Whether he may register what units owe. */
    boolean supplies(Signatory by) {
        return StaffDirectory.works(by.member());
    }

    boolean takesPart(Caller caller, Signatory by) {
        return desk.policy(caller.portal()).takesPart(by);
    }

    boolean maySubmit(Caller caller, Signatory by) {
        EditorialPolicy policy = desk.policy(caller.portal());
        return policy.may(policy.submit().id(), "", by, now());
    }

    Instant now() {
        return desk.now();
    }
}
