package vn.congkhai.workflow.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.ArticleEvent;
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
import vn.congkhai.workflow.article.Destruction;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.history.ArticleHistory.Change;
import vn.congkhai.workflow.history.ArticleHistory.Entry;
import vn.congkhai.workflow.stored.ArticleStreams.Step;

/** Who stands behind each event: publication has no author of its own, it carries out the approval before it. */
final class EntryFacts {
    private @Nullable Actor approver;
    private @Nullable OnBehalfOf approvedFor;
    private int revision;
    private int publicRevision;

    void see(ArticleEvent event) {
        switch (event) {
            case ArticleSubmitted e -> revision = e.revision().number();
            case ArticleEdited e -> revision = e.revision().number();
            case ArticleApproved e -> {
                approver = e.by();
                approvedFor = e.onBehalfOf();
            }
            case ArticlePublished e -> publicRevision = e.revision();
            case ArticleCorrected e -> publicRevision = e.revision();
            case ArticleRestored e -> {
                if (e.revision() != null) revision = e.revision().number();
            }
            case StepPassed _, ArticleReturned _, ArticleWithdrawn _, DestructionRequested _, ArticleDestroyed _ -> {}
        }
    }

    Entry entry(Step step, List<Change> changes, String commitHash) {
        return switch (step.event()) {
            case ArticleSubmitted e -> entry(step, e.by(), null, "submit", revision, null, changes, commitHash);
            case ArticleEdited e -> entry(step, e.by(), e.onBehalfOf(), "edit", revision, null, changes, commitHash);
            case StepPassed e ->
                entry(step, e.by(), e.onBehalfOf(), e.step(), e.revision(), e.note(), changes, commitHash);
            case ArticleReturned e ->
                entry(step, e.by(), e.onBehalfOf(), "return", e.revision(), e.reason(), changes, commitHash);
            case ArticleApproved e ->
                entry(step, e.by(), e.onBehalfOf(), "approve", e.revision(), e.urgentReason(), changes, commitHash);
            case ArticlePublished e -> published(step, e.revision(), changes, commitHash);
            case ArticleCorrected e -> published(step, e.revision(), changes, commitHash);
            case ArticleWithdrawn e ->
                entry(step, e.by(), e.onBehalfOf(), "withdraw", publicRevision, e.reason(), changes, commitHash);
            case ArticleRestored e ->
                entry(
                        step,
                        e.by(),
                        e.onBehalfOf(),
                        "restore",
                        e.revision() == null ? publicRevision : revision,
                        e.reason(),
                        changes,
                        commitHash);
            case DestructionRequested e -> destruction(step, e.destruction(), commitHash);
            case ArticleDestroyed e -> destruction(step, e.destruction(), commitHash);
        };
    }

    /** What auditors read in place of the text. */
    private static Entry destruction(Step step, Destruction destruction, String commitHash) {
        String reason = "Theo quyết định số %s ngày %s: %s"
                .formatted(
                        destruction.decision().number(), destruction.decision().date(), destruction.reason());
        return entry(
                step,
                destruction.by(),
                destruction.onBehalfOf(),
                "destroy",
                destruction.revision(),
                reason,
                List.of(),
                commitHash);
    }

    private Entry published(Step step, int of, List<Change> changes, String commitHash) {
        if (approver == null) throw new IllegalStateException(step.event() + " without an approval before it");
        return entry(step, approver, approvedFor, "publish", of, null, changes, commitHash);
    }

    private static Entry entry(
            Step step,
            Actor actor,
            @Nullable OnBehalfOf onBehalfOf,
            String stepId,
            int revision,
            @Nullable String reason,
            List<Change> changes,
            String commitHash) {
        return new Entry(
                step.logged().position(),
                step.logged().sequence(),
                step.logged().type(),
                step.event().at(),
                actor,
                onBehalfOf,
                stepId,
                revision,
                reason,
                changes,
                sanitiser(step.event()),
                commitHash);
    }

    private static @Nullable String sanitiser(ArticleEvent event) {
        return switch (event) {
            case ArticleSubmitted e -> e.revision().sanitiser();
            case ArticleEdited e -> e.revision().sanitiser();
            case ArticleRestored e -> e.revision() == null ? null : e.revision().sanitiser();
            case ArticleApproved _,
                    ArticlePublished _,
                    ArticleCorrected _,
                    StepPassed _,
                    ArticleReturned _,
                    ArticleWithdrawn _,
                    DestructionRequested _,
                    ArticleDestroyed _ -> null;
        };
    }
}
