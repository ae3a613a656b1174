package vn.congkhai.workflow.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Account;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.EditorialRule;
import vn.congkhai.workflow.article.StepRule;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffCommand.GrantDelegation;
import vn.congkhai.workflow.board.StaffCommand.RevokeDelegation;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.StaffDesk;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.web.StaffBodies.DelegationBody;
import vn.congkhai.workflow.web.StaffBodies.Faults;
import vn.congkhai.workflow.web.StaffBodies.RevocationBody;

/** Ủy quyền: only who holds a step himself, by role, may let somebody else take it. */
@RestController
@RequestMapping("/api/delegations")
class DelegationController {
    private final StaffDirectory directory;
    private final StaffDesk staff;
    private final ArticleDesk desk;
    private final Regulations regulations;

    DelegationController(StaffDirectory directory, StaffDesk staff, ArticleDesk desk, Regulations regulations) {
        this.directory = directory;
        this.staff = staff;
        this.desk = desk;
        this.regulations = regulations;
    }

    @PostMapping
    ResponseEntity<Delegation> grant(Caller caller, @RequestBody DelegationBody body, CommandId commandId) {
        EditorialPolicy policy = desk.policy(caller.portal());
        StaffMember holder = directory.signatory(caller).member();
        Optional<StepRule> step = step(body, policy);
        List<String> categories = body.categories() == null ? List.of() : body.categories();
        requireHolder(holder, step, categories, policy);
        check(body, step, caller.portal(), policy, categories);
        Delegation delegation = delegation(body, holder, step.orElseThrow(), categories);
        String to = String.valueOf(body.to());
        GrantDelegation command = new GrantDelegation(
                to, caller.portal(), name(to, caller.portal()), delegation, holder.asDelegate(), desk.now());
        Delegation granted = staff.handle(command, caller.portal(), commandId.value())
                .delegations()
                .getLast();
        return ResponseEntity.created(URI.create("/api/delegations/" + granted.id()))
                .body(granted);
    }

    @PostMapping("/{id}/revocation")
    StaffBodies.StaffView revoke(
            Caller caller, @PathVariable String id, @RequestBody RevocationBody body, CommandId commandId) {
        StaffMember officer = directory.board(caller.portal()).members().stream()
                .filter(member -> delegation(member, id).isPresent())
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        StaffMember by = directory.signatory(caller).member();
        boolean own = delegation(officer, id)
                .filter(d -> d.fromAccount().equals(by.account()))
                .isPresent();
        if (!own && !by.holds(Role.HEAD)) {
            throw ProblemException.of(403, "not-entitled", "Chỉ người ủy quyền hoặc Trưởng ban được thu hồi ủy quyền.")
                    .rule("a-delegation-is-revoked-by-its-holder", null);
        }
        Faults faults = new Faults();
        faults.unless(
                body.reason() != null
                        && !body.reason().isBlank()
                        && body.reason().length() <= 2000,
                "reason");
        faults.refuse();
        RevokeDelegation command = new RevokeDelegation(
                officer.account(), caller.portal(), id, String.valueOf(body.reason()), by.asDelegate(), desk.now());
        return StaffBodies.StaffView.of(staff.handle(command, caller.portal(), commandId.value()));
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
        faults.unless(StaffBodies.complete(body.decision()), "decision");
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
                StaffBodies.decision(body.decision()));
    }

    private static Optional<Delegation> delegation(StaffMember member, String id) {
        return member.delegations().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    private String name(String account, String portal) {
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
