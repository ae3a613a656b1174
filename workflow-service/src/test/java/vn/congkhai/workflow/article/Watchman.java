package vn.congkhai.workflow.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.ArticleEvent.ArticleApproved;
import vn.congkhai.workflow.article.ArticleEvent.ArticleCorrected;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;
import vn.congkhai.workflow.article.ArticleEvent.ArticleRestored;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.ArticleEvent.ArticleWithdrawn;
import vn.congkhai.workflow.article.ArticleEvent.DestructionRequested;
import vn.congkhai.workflow.article.ArticleEvent.StepPassed;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.StaffMember;

/**
 * Watches what happens with the table of rights written down a second time, by hand, from the texts, and knows nothing of the
 * decider: whatever becomes public without the regulation's steps by people entitled at that moment is a violation.
 */
final class Watchman {
    private static final Map<String, Set<Role>> SUBMIT = Map.of(
            "quan8", Set.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR, Role.TECHNICAL_UNIT),
            "krongpac", Set.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR),
            "longxuyen", Set.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR),
            "binhduong", Set.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR),
            "trungdung", Set.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR));
    private static final Map<String, Set<Role>> EDIT = Map.of(
            "quan8", Set.of(Role.DEPUTY),
            "krongpac", Set.of(Role.DEPUTY, Role.EDITOR),
            "longxuyen", Set.of(Role.DEPUTY, Role.HEAD),
            "binhduong", Set.of(Role.DEPUTY, Role.EDITOR),
            "trungdung", Set.of(Role.DEPUTY, Role.HEAD));
    private static final Set<Role> APPROVE = Set.of(Role.HEAD);
    private static final Set<Role> REVIEW = Set.of(Role.DEPUTY);

    private final String portal;
    private final List<String> extraSteps;
    private final List<String> violations = new ArrayList<>();
    private final Set<String> submitters = new HashSet<>();
    private final List<String> steps = new ArrayList<>();
    private String category = "";
    private String publicCategory = "";
    private String lastSubmitter = "";
    private @Nullable Revision edited;
    private @Nullable ArticleApproved approved;

    Watchman(EditorialPolicy policy) {
        this.portal = policy.portal();
        this.extraSteps = policy.extraSteps().stream().map(StepRule::id).toList();
    }

    List<String> violations() {
        return violations;
    }

    void saw(ArticleCommand command, ArticleEvent event, Map<String, StaffMember> board) {
        switch (event) {
            case ArticleSubmitted e -> {
                entitled("submit", SUBMIT.get(portal), e.revision().category(), false, e.by(), null, e.at(), board);
                newText(e.revision(), e.by().account());
            }
            case ArticleEdited e -> {
                entitled("edit", EDIT.get(portal), category, true, e.by(), e.onBehalfOf(), e.at(), board);
                category = e.revision().category();
                entitled("edit", EDIT.get(portal), category, true, e.by(), e.onBehalfOf(), e.at(), board);
                edited = e.revision();
                steps.clear();
                approved = null;
            }
            case StepPassed e -> {
                entitled(e.step(), REVIEW, category, true, e.by(), e.onBehalfOf(), e.at(), board);
                must(edited != null && edited.number() == e.revision(), "a step on what was not edited");
                steps.add(e.step());
            }
            case ArticleApproved e -> approval(command, e, board);
            case ArticlePublished e -> shown(e.revision(), e.contentHash(), e.at());
            case ArticleCorrected e -> shown(e.revision(), e.contentHash(), e.at());
            case ArticleWithdrawn e -> {
                entitled("approve", APPROVE, publicCategory, true, e.by(), e.onBehalfOf(), e.at(), board);
                forget();
            }
            case ArticleRestored e -> {
                entitled("approve", APPROVE, publicCategory, true, e.by(), e.onBehalfOf(), e.at(), board);
                must(e.revision() != null, "a restoration without a revision");
                submitters.clear();
                if (e.revision() != null) newText(e.revision(), lastSubmitter);
            }
            case ArticleReturned _ -> forget();
            case DestructionRequested _ -> {}
            case ArticleDestroyed e -> {
                must(!e.requestedBy().account().equals(e.destruction().by().account()), "destroyed by one person");
                if (edited != null
                        && edited.contentHash().equals(e.destruction().contentHash())) forget();
            }
        }
    }

    private void newText(Revision revision, String submitter) {
        category = revision.category();
        lastSubmitter = submitter;
        submitters.add(submitter);
        forget();
    }

    private void forget() {
        edited = null;
        approved = null;
        steps.clear();
    }

    private void approval(ArticleCommand command, ArticleApproved e, Map<String, StaffMember> board) {
        entitled("approve", APPROVE, category, true, e.by(), e.onBehalfOf(), e.at(), board);
        must(
                command instanceof ArticleCommand.ApproveArticle named && named.revision() == e.revision(),
                "approved another revision than was named");
        Revision read = edited;
        must(
                read != null
                        && read.number() == e.revision()
                        && read.contentHash().equals(e.contentHash()),
                "approved what was not edited");
        must(steps.equals(extraSteps), "approved before every step: " + steps);
        must(!submitters.contains(e.by().account()), "approved his own article");
        must(
                e.onBehalfOf() == null || !submitters.contains(e.onBehalfOf().account()),
                "approved for the one whose article it is");
        approved = e;
    }

    private void shown(int revision, String hash, Instant at) {
        ArticleApproved by = approved;
        must(by != null && by.revision() == revision && by.contentHash().equals(hash), "public without approval");
        must(by == null || by.publishAt() == null || !at.isBefore(by.publishAt()), "public before its hour");
        publicCategory = category;
        submitters.clear();
        forget();
    }

    private void entitled(
            String step,
            Set<Role> roles,
            String where,
            boolean scoped,
            Actor actor,
            @Nullable OnBehalfOf holder,
            Instant at,
            Map<String, StaffMember> board) {
        StaffMember member = board.get(actor.account());
        boolean right = holder == null
                ? holds(member, roles, where, scoped)
                : delegated(member, step, where, at) && holds(board.get(holder.account()), roles, where, scoped);
        must(right, actor.account() + " was not entitled to " + step);
    }

    private static boolean holds(StaffMember member, Set<Role> roles, String where, boolean scoped) {
        return member.assignments().stream()
                .filter(assignment -> roles.contains(assignment.role()))
                .anyMatch(assignment -> !scoped || covers(assignment, where));
    }

    private static boolean covers(Assignment assignment, String where) {
        return assignment.categories().isEmpty() || assignment.categories().contains(where);
    }

    private static boolean delegated(StaffMember member, String step, String where, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, RandomNewsroom.VIETNAM);
        return member.delegations().stream()
                .filter(delegation -> delegation.step().equals(step))
                .filter(delegation -> !today.isBefore(delegation.from()) && !today.isAfter(delegation.until()))
                .anyMatch(delegation -> delegation.categories().isEmpty()
                        || delegation.categories().contains(where));
    }

    private void must(boolean right, String otherwise) {
        if (!right) violations.add(portal + ": " + otherwise);
    }
}
