package vn.congkhai.workflow.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Published;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.ArticleCommand.ApproveArticle;
import vn.congkhai.workflow.article.ArticleCommand.PassStep;
import vn.congkhai.workflow.article.ArticleCommand.RestoreArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReturnArticle;
import vn.congkhai.workflow.article.ArticleCommand.WithdrawArticle;

/** What a signatory may do next with an article: found by asking the decider itself, so the two cannot disagree. */
public final class AllowedActions {
    private static final String ANY = "x";

    private AllowedActions() {}

    /** Names of the actions: {@code edit}, {@code submit}, ids of extra steps, {@code approve return withdraw restore}. */
    public static List<String> of(Existing article, Signatory by, EditorialPolicy policy, Instant at) {
        ArticleId id = article.record().id();
        int revision = article.record().revision().number();
        List<String> allowed = new ArrayList<>();
        if (mayRevise(article, by, policy, at)) {
            allowed.add(article instanceof Returned || article instanceof Published ? "submit" : "edit");
        }
        Set<String> done = article instanceof Edited edited ? Set.copyOf(edited.stepsDone()) : Set.of();
        policy.extraSteps().stream()
                .map(StepRule::id)
                .filter(step -> !done.contains(step))
                .filter(step -> admitted(new PassStep(id, step, revision, null, by, at), article, policy))
                .forEach(allowed::add);
        if (admitted(
                new ApproveArticle(id, revision, null, policy.checklist().items(), ANY, by, at), article, policy)) {
            allowed.add("approve");
        }
        if (admitted(new ReturnArticle(id, ANY, by, at), article, policy)) allowed.add("return");
        if (admitted(new WithdrawArticle(id, WithdrawalKind.GONE, ANY, ANY, null, null, by, at), article, policy)) {
            allowed.add("withdraw");
        }
        if (admitted(new RestoreArticle(id, ANY, by, at), article, policy)) allowed.add("restore");
        if (article instanceof Withdrawn
                && policy.authority(policy.destruction(), article.record().category(), by, at)
                        .isPresent()) {
            allowed.add("destroy");
        }
        return allowed;
    }

    private static boolean mayRevise(Existing article, Signatory by, EditorialPolicy policy, Instant at) {
        if (article instanceof Withdrawn) return false;
        try {
            Revising.authority(article, by, at, policy);
            return true;
        } catch (RuleViolation e) {
            return false;
        }
    }

    private static boolean admitted(ArticleCommand command, Article article, EditorialPolicy policy) {
        try {
            return !ArticleDecider.decide(command, article, policy).isEmpty();
        } catch (RuleViolation e) {
            return false;
        }
    }
}
