package vn.congkhai.workflow.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.EditorialRule;
import vn.congkhai.workflow.article.StepRule;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffCommand.GrantDelegation;
import vn.congkhai.workflow.board.StaffCommand.RevokeDelegation;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.desk.Faults;
import vn.congkhai.workflow.staff.Request.DelegationBody;
import vn.congkhai.workflow.staff.Request.RevocationBody;

/** Ủy quyền: only who holds a step himself, by role, may let somebody else take it. */
public final class Delegating {
    private final StaffDirectory directory;
    private final StaffDesk staff;
    private final ArticleDesk desk;
    private final Assigning assigning;

    public Delegating(StaffDirectory directory, StaffDesk staff, ArticleDesk desk, Assigning assigning) {
        this.directory = directory;
        this.staff = staff;
        this.desk = desk;
        this.assigning = assigning;
    }

    /** @throws ProblemException 403 for who does not hold the step himself, 422 naming what is wrong */
    public Delegation grant(Caller caller, DelegationBody body, String commandId) {
        EditorialPolicy policy = desk.policy(caller.portal());
        StaffMember holder = directory.signatory(caller).member();
        Optional<StepRule> step = step(body, policy);
        List<String> categories = body.categories() == null ? List.of() : body.categories();
        requireHolder(holder, step, categories, policy);
        check(body, step, caller.portal(), policy, categories);
        Delegation delegation = delegation(body, holder, step.orElseThrow(), categories);
        String to = String.valueOf(body.to());
        GrantDelegation command = new GrantDelegation(
                to, caller.portal(), assigning.name(to, caller.portal()), delegation, holder.asDelegate(), desk.now());
        return staff.handle(command, caller.portal(), commandId).delegations().getLast();
    }

    /** @throws ProblemException 404 for an unknown delegation, 403 for who neither gave it nor heads the board */
    public StaffMember revoke(Caller caller, String id, RevocationBody body, String commandId) {
        StaffMember officer = directory.board(caller.portal()).members().stream()
                .filter(member -> delegation(member, id).isPresent())
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        StaffMember by = directory.signatory(caller).member();
        if (delegation(officer, id).filter(held -> mayRevoke(by, held)).isEmpty()) {
            throw ProblemException.of(403, "not-entitled", "Chỉ người ủy quyền hoặc Trưởng ban được thu hồi ủy quyền.")
                    .rule("a-delegation-is-revoked-by-its-holder", null);
        }
        @Nullable String reason = body.reason();
        Faults faults = new Faults();
        faults.unless(reason != null && !reason.isBlank() && reason.length() <= 2000, "reason");
        faults.refuse();
        RevokeDelegation command = new RevokeDelegation(
                officer.account(), caller.portal(), id, String.valueOf(reason), by.asDelegate(), desk.now());
        return staff.handle(command, caller.portal(), commandId);
    }

    /** Whether he gave the delegation or heads the board. */
    public static boolean mayRevoke(StaffMember by, Delegation delegation) {
        return delegation.fromAccount().equals(by.account()) || by.holds(Role.HEAD);
    }

    /** Steps that somebody may let others take, everywhere or in some category. */
    public static List<StepRule> delegable(EditorialPolicy policy, StaffMember holder) {
        return policy.steps().stream()
                .filter(step -> step.id().equals(step.delegation()))
                .filter(step -> policy.categories().stream().anyMatch(category -> policy.holds(holder, step, category)))
                .toList();
    }

    private static Optional<StepRule> step(DelegationBody body, EditorialPolicy policy) {
        return Optional.ofNullable(body.step())
                .map(step -> step.equals("EDIT") || step.equals("APPROVE") ? step.toLowerCase(Locale.ROOT) : step)
                .flatMap(policy::step);
    }

    /** Whoever holds nothing on this portal is told so first; then what is wrong with what he asked for. */
    private static void requireHolder(
            StaffMember holder, Optional<StepRule> step, List<String> categories, EditorialPolicy policy) {
        Iterable<String> scope = categories.isEmpty() ? policy.categories() : categories;
        StepRule wanted = step.orElse(policy.approve());
        for (String category : scope) {
            if (!policy.holds(holder, wanted, category)) {
                EditorialRule rule = EditorialRule.A_STEP_IS_FOR_ITS_ROLES;
                throw ProblemException.of(403, rule.code(), "Chỉ người giữ bước này được ủy quyền cho người khác.")
                        .rule(rule.id(), wanted.clause());
            }
        }
    }

    private static void check(
            DelegationBody body,
            Optional<StepRule> step,
            String portal,
            EditorialPolicy policy,
            List<String> categories) {
        Faults faults = new Faults();
        String to = body.to();
        faults.unless(to != null && to.matches("[a-z0-9][a-z0-9._-]{0,63}@" + portal), "to");
        faults.unless(step.map(StepRule::delegation).isPresent(), "step");
        faults.unless(policy.categories().containsAll(categories), "categories");
        faults.unless(body.from() != null, "from");
        faults.unless(body.until() != null, "until");
        faults.unless(Request.complete(body.decision()), "decision");
        faults.refuse();
    }

    private static Delegation delegation(
            DelegationBody body, StaffMember holder, StepRule step, List<String> categories) {
        if (body.from() == null || body.until() == null) {
            throw new IllegalArgumentException("a delegation without a period was let through");
        }
        return new Delegation(
                Ids.uuidV7().toString(),
                holder.account(),
                holder.name(),
                step.id(),
                categories,
                body.from(),
                body.until(),
                Request.decision(body.decision()));
    }

    private static Optional<Delegation> delegation(StaffMember member, String id) {
        return member.delegations().stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
