package vn.congkhai.workflow.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.Article.Submitted;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;

/** Who can take the next step with an article: found by asking the policy about everybody on the board. */
final class Recipients {
    private Recipients() {}

    /** Accounts that can act now, in the order of the board, without the one who has just acted. */
    static Set<String> of(Existing article, EditorialPolicy policy, List<Signatory> board, String actor, Instant at) {
        Set<String> accounts = new LinkedHashSet<>();
        for (Signatory signatory : board) {
            if (canAct(article, policy, signatory, at))
                accounts.add(signatory.member().account());
        }
        accounts.remove(actor);
        return accounts;
    }

    private static boolean canAct(Existing article, EditorialPolicy policy, Signatory by, Instant at) {
        String account = by.member().account();
        String category = article.record().revision().category();
        return switch (article) {
            case Submitted _ ->
                policy.may(policy.edit().id(), category, by, at)
                        || (article.record().revision().urgent() && mayApprove(article, policy, by, at));
            case Edited edited -> {
                String step = policy.nextStep(edited.stepsDone());
                yield step.equals(policy.approve().id())
                        ? mayApprove(article, policy, by, at)
                        : policy.may(step, category, by, at);
            }
            case Returned _ -> article.record().submittedBy().account().equals(account);
            case Withdrawn _ -> article.record().archive().proposed() != null && policy.mayDestroy(article, by, at);
            default -> false;
        };
    }

    /** Whose article it is cannot approve it and is not asked to. */
    private static boolean mayApprove(Existing article, EditorialPolicy policy, Signatory by, Instant at) {
        boolean own = policy.fourEyes()
                && article.record().submitters().contains(by.member().account());
        return !own
                && policy.may(policy.approve().id(), article.record().revision().category(), by, at);
    }
}
