package vn.congkhai.workflow.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/**
 * How one portal's regulation orders the work on an article. Every value comes from the regulation's data.
 *
 * @param extraSteps the portal's own steps between editing and approval, in order
 * @param withdrawal who may withdraw and restore
 * @param destruction who may ask that a text be destroyed by decision
 * @param checklist what the approver signs for
 * @param fourEyes whether the approver must be another than the submitter
 * @param returnForRework whether the next step may send an article back
 * @param urgentInOneAct whether one person entitled to both may edit and approve an urgent article in one act
 * @param categories every slug of the portal
 * @param demands what a text must carry
 */
public record EditorialPolicy(
        String portal,
        StepRule submit,
        StepRule edit,
        List<StepRule> extraSteps,
        StepRule approve,
        StepRule withdrawal,
        StepRule destruction,
        Checklist checklist,
        boolean fourEyes,
        boolean returnForRework,
        boolean urgentInOneAct,
        Set<String> categories,
        Map<TextDemand.Kind, TextDemand> demands) {
    /** Where the days of a delegation begin and end. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public EditorialPolicy {
        extraSteps = List.copyOf(extraSteps);
        categories = Set.copyOf(categories);
        demands = Map.copyOf(demands);
    }

    /** The portal's own step with that id. */
    public Optional<StepRule> extraStep(String id) {
        return extraSteps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Every step, in order. */
    public List<StepRule> steps() {
        return Stream.of(List.of(submit, edit), extraSteps, List.of(approve))
                .flatMap(List::stream)
                .toList();
    }

    /** The step with that id, the three of every portal included. */
    public Optional<StepRule> step(String id) {
        if (id.equals(submit.id())) return Optional.of(submit);
        if (id.equals(edit.id())) return Optional.of(edit);
        if (id.equals(approve.id())) return Optional.of(approve);
        return extraStep(id);
    }

    /** The first of the portal's own steps that is still to be taken. */
    Optional<StepRule> pending(List<String> stepsDone) {
        return extraSteps.stream()
                .filter(step -> !stepsDone.contains(step.id()))
                .findFirst();
    }

    /** Id of the step an edited article waits for. */
    public String nextStep(List<String> stepsDone) {
        return pending(stepsDone).orElse(approve).id();
    }

    /** Whether the signatory may take the step with that id, by a role of his own or for a holder. */
    public boolean may(String stepId, String category, Signatory by, Instant at) {
        return step(stepId).flatMap(step -> authority(step, category, by, at)).isPresent();
    }

    /** Whether the signatory has a part in the workflow at all: a role that may take some step, or a delegation. */
    public boolean takesPart(Signatory by) {
        return !by.member().delegations().isEmpty()
                || Stream.concat(Stream.of(submit, edit, approve, withdrawal, destruction), extraSteps.stream())
                        .anyMatch(step -> by.member()
                                .roleAmong(step.by(), Optional.empty())
                                .isPresent());
    }

    /** The capacity in which the signatory works on the article: he submitted its text, or may take one of its steps. */
    public Optional<Authority> worksOn(Article.Existing article, Signatory by, Instant at) {
        ArticleRecord record = article.record();
        String account = by.member().account();
        boolean own = record.submittedBy().account().equals(account)
                || record.submitters().contains(account);
        return steps().stream()
                .filter(step -> own || !step.equals(submit))
                .map(step -> authority(step, record.revision().category(), by, at))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the member may take the step by a role of his own, and may therefore delegate it. */
    public boolean holds(StaffMember member, StepRule step, String category) {
        return member.roleAmong(step.by(), scope(step, category)).isPresent();
    }

    /** The capacity in which the signatory may take the step, a role of his own before any delegation. */
    Optional<Authority> authority(StepRule step, String category, Signatory by, Instant at) {
        return authority(step, List.of(category), by, at);
    }

    /** One capacity that reaches all these categories: history names one person for whom somebody acted, and he must be right. */
    private Optional<Authority> authority(StepRule step, List<String> categories, Signatory by, Instant at) {
        StaffMember member = by.member();
        if (categories.stream().allMatch(category -> holds(member, step, category))) {
            return member.roleAmong(step.by(), scope(step, categories.getLast()))
                    .map(role -> new Authority(member.as(role), null));
        }
        return delegated(step, categories, by, at);
    }

    private Optional<Authority> delegated(StepRule step, List<String> categories, Signatory by, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, VIETNAM);
        return by.member().delegations().stream()
                .filter(delegation -> delegation.step().equals(step.delegation()))
                .filter(delegation -> categories.stream()
                        .allMatch(category ->
                                delegation.reaches(category, today) && grantorHolds(delegation, step, category, by)))
                .map(delegation -> new Authority(by.member().asDelegate(), OnBehalfOf.of(delegation)))
                .findFirst();
    }

    private boolean grantorHolds(Delegation delegation, StepRule step, String category, Signatory by) {
        return by.grantor(delegation.fromAccount())
                .map(grantor -> holds(grantor, step, category))
                .orElse(false);
    }

    /** As {@link #authority}, refusing with the rule when there is none. */
    Authority require(StepRule step, EditorialRule rule, String category, Signatory by, Instant at) {
        return require(step, rule, List.of(category), by, at);
    }

    /** As {@link #require(StepRule, EditorialRule, String, Signatory, Instant)}, for one capacity in all these categories. */
    Authority require(StepRule step, EditorialRule rule, List<String> categories, Signatory by, Instant at) {
        return authority(step, categories, by, at).orElseThrow(() -> {
            boolean delegation =
                    by.member().delegations().stream().anyMatch(d -> d.step().equals(step.delegation()));
            return new RuleViolation(delegation ? EditorialRule.A_DELEGATION_MUST_BE_VALID : rule, step.clause());
        });
    }

    /**
     * Lets through who may destroy texts of an article by decision.
     *
     * @throws RuleViolation for everybody else
     */
    public void requireDestroyer(Article.Existing article, Signatory by, Instant at) {
        String category = article.record().category();
        require(destruction, EditorialRule.DESTRUCTION_IS_FOR_THE_HEAD_AND_THE_DEPUTY, category, by, at);
    }

    /** Whether the signatory may have texts of the article destroyed by decision. */
    public boolean mayDestroy(Article.Existing article, Signatory by, Instant at) {
        return authority(destruction, article.record().category(), by, at).isPresent();
    }

    private static Optional<String> scope(StepRule step, String category) {
        return step.scoped() ? Optional.of(category) : Optional.empty();
    }

    @Nullable
    String clauseOf(TextDemand.Kind kind) {
        TextDemand demand = demands.get(kind);
        return demand == null ? null : demand.clause();
    }
}
