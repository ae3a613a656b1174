package vn.congkhai.workflow.article;

import static vn.congkhai.workflow.article.EditorialRule.AN_ARTICLE_IS_SUBMITTED_ONCE;
import static vn.congkhai.workflow.article.EditorialRule.A_DESTROYED_TEXT_CANNOT_BE_RESTORED;
import static vn.congkhai.workflow.article.EditorialRule.A_STEP_IS_FOR_ITS_ROLES;
import static vn.congkhai.workflow.article.EditorialRule.A_STEP_IS_TAKEN_ONCE;
import static vn.congkhai.workflow.article.EditorialRule.EVERY_STEP_PRECEDES_APPROVAL;
import static vn.congkhai.workflow.article.EditorialRule.NO_SUCH_ARTICLE;
import static vn.congkhai.workflow.article.EditorialRule.NO_SUCH_STEP;
import static vn.congkhai.workflow.article.EditorialRule.ONLY_AN_EDITED_ARTICLE_TAKES_A_STEP;
import static vn.congkhai.workflow.article.EditorialRule.ONLY_A_DUE_ARTICLE_IS_PUBLISHED;
import static vn.congkhai.workflow.article.EditorialRule.ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN;
import static vn.congkhai.workflow.article.EditorialRule.ONLY_A_SUBMITTED_OR_EDITED_ARTICLE_CAN_BE_RETURNED;
import static vn.congkhai.workflow.article.EditorialRule.ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED;
import static vn.congkhai.workflow.article.EditorialRule.RETURN_IS_FOR_THE_NEXT_STEP;
import static vn.congkhai.workflow.article.EditorialRule.RETURN_IS_SWITCHED_OFF;
import static vn.congkhai.workflow.article.EditorialRule.REVISION_HAS_MOVED_ON;
import static vn.congkhai.workflow.article.EditorialRule.SUBMISSION_IS_FOR_THE_BOARD;
import static vn.congkhai.workflow.article.EditorialRule.WITHDRAWAL_IS_FOR_THE_HEAD_OR_A_DELEGATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Submitted;
import vn.congkhai.workflow.article.Article.Unsubmitted;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.ArticleCommand.ApproveArticle;
import vn.congkhai.workflow.article.ArticleCommand.DestroyText;
import vn.congkhai.workflow.article.ArticleCommand.PassStep;
import vn.congkhai.workflow.article.ArticleCommand.PublishArticle;
import vn.congkhai.workflow.article.ArticleCommand.RestoreArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReturnArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReviseArticle;
import vn.congkhai.workflow.article.ArticleCommand.SubmitArticle;
import vn.congkhai.workflow.article.ArticleCommand.WithdrawArticle;
import vn.congkhai.workflow.article.ArticleEvent.ArticleRestored;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.ArticleEvent.ArticleWithdrawn;
import vn.congkhai.workflow.article.ArticleEvent.StepPassed;

/** Quy trình biên tập: what a command makes of an article, or the rule by which it is refused. Rights come before state. */
public final class ArticleDecider {
    private ArticleDecider() {}

    /**
     * What the command makes of the article.
     *
     * @throws RuleViolation when a rule refuses the command; nothing has changed then
     */
    public static List<ArticleEvent> decide(ArticleCommand command, Article article, EditorialPolicy policy) {
        return switch (command) {
            case SubmitArticle c -> submit(c, article, policy);
            case ReviseArticle c -> Revising.decide(c, existing(article, policy), policy);
            case PassStep c -> pass(c, existing(article, policy), policy);
            case ApproveArticle c -> Approving.decide(c, existing(article, policy), policy);
            case PublishArticle c -> publish(c, existing(article, policy));
            case ReturnArticle c -> sendBack(c, existing(article, policy), policy);
            case WithdrawArticle c -> withdraw(c, existing(article, policy), policy);
            case RestoreArticle c -> restore(c, existing(article, policy), policy);
            case DestroyText c -> Destroying.decide(c, existing(article, policy), policy);
        };
    }

    /** What the rules find wrong with a text, before anybody gives a command with it. */
    public static List<RuleViolation.Fault> faults(Draft draft, EditorialPolicy policy) {
        return List.copyOf(TextRules.faults(draft, policy));
    }

    private static Existing existing(Article article, EditorialPolicy policy) {
        if (article instanceof Existing existing && existing.record().portal().equals(policy.portal())) return existing;
        throw new RuleViolation(NO_SUCH_ARTICLE, null);
    }

    @RegulatedBy(
            document = "4635/QĐ-UBND",
            article = "15",
            clause = "Bước 1",
            quote = "Tất cả các thành viên trong Ban Biên tập đều có thẩm quyền này")
    private static List<ArticleEvent> submit(SubmitArticle command, Article article, EditorialPolicy policy) {
        Authority authority = policy.require(
                policy.submit(),
                SUBMISSION_IS_FOR_THE_BOARD,
                command.draft().text().category(),
                command.by(),
                command.at());
        if (!(article instanceof Unsubmitted)) throw new RuleViolation(AN_ARTICLE_IS_SUBMITTED_ONCE, null);
        TextRules.check(command.draft(), policy);
        return List.of(new ArticleSubmitted(
                command.articleId(), policy.portal(), command.draft().numbered(1), authority.actor(), command.at()));
    }

    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "22",
            quote = "Quy trình biên tập thông tin trên Website tối thiểu phải bao gồm có 03 bước")
    private static List<ArticleEvent> pass(PassStep command, Existing article, EditorialPolicy policy) {
        StepRule step = policy.extraStep(command.step()).orElseThrow(() -> new RuleViolation(NO_SUCH_STEP, null));
        String category = article.record().revision().category();
        Authority authority = policy.require(step, A_STEP_IS_FOR_ITS_ROLES, category, command.by(), command.at());
        if (article instanceof Submitted) throw new RuleViolation(ONLY_AN_EDITED_ARTICLE_TAKES_A_STEP, step.clause());
        if (!(article instanceof Edited edited) || edited.stepsDone().contains(step.id())) {
            throw new RuleViolation(A_STEP_IS_TAKEN_ONCE, step.clause());
        }
        StepRule pending = policy.pending(edited.stepsDone()).orElse(step);
        if (!pending.equals(step)) throw new RuleViolation(EVERY_STEP_PRECEDES_APPROVAL, pending.clause());
        requireRevision(command.revision(), edited);
        return List.of(new StepPassed(
                command.articleId(),
                step.id(),
                command.revision(),
                command.note(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at()));
    }

    private static List<ArticleEvent> publish(PublishArticle command, Existing article) {
        if (article instanceof Approved approved && due(approved.approval().publishAt(), command.at())) {
            return List.of(Approving.shown(approved.record(), command.at()));
        }
        throw new RuleViolation(ONLY_A_DUE_ARTICLE_IS_PUBLISHED, null);
    }

    private static boolean due(@Nullable Instant publishAt, Instant now) {
        return publishAt == null || !publishAt.isAfter(now);
    }

    /** The text asks the board to correct what is unsuitable; that whoever takes the next step may do so is ours. */
    @RegulatedBy(
            document = "01/2020/QĐ-UBND",
            article = "20",
            clause = "khoản 1",
            quote = "có trách nhiệm biên tập, xử lý, kiểm duyệt thông tin")
    private static List<ArticleEvent> sendBack(ReturnArticle command, Existing article, EditorialPolicy policy) {
        Authority authority = nextStepOf(command, article, policy);
        if (!policy.returnForRework()) throw new RuleViolation(RETURN_IS_SWITCHED_OFF, null);
        if (!(article instanceof Submitted) && !(article instanceof Edited)) {
            throw new RuleViolation(ONLY_A_SUBMITTED_OR_EDITED_ARTICLE_CAN_BE_RETURNED, null);
        }
        Reasons.require("reason", command.reason());
        return List.of(new ArticleReturned(
                command.articleId(),
                article.record().revision().number(),
                command.reason(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at()));
    }

    /** The capacity for the step the article waits for; where it waits for none, for any step after the first. */
    private static Authority nextStepOf(ReturnArticle command, Existing article, EditorialPolicy policy) {
        String category = article.record().revision().category();
        List<StepRule> steps = new ArrayList<>();
        switch (article) {
            case Submitted _ -> steps.add(policy.edit());
            case Edited edited -> steps.add(policy.pending(edited.stepsDone()).orElse(policy.approve()));
            default -> {
                steps.add(policy.edit());
                steps.addAll(policy.extraSteps());
                steps.add(policy.approve());
            }
        }
        for (StepRule step : steps) {
            var authority = policy.authority(step, category, command.by(), command.at());
            if (authority.isPresent()) return authority.get();
        }
        return policy.require(steps.getFirst(), RETURN_IS_FOR_THE_NEXT_STEP, category, command.by(), command.at());
    }

    @RegulatedBy(
            document = "01/2020/QĐ-UBND",
            article = "21",
            clause = "khoản 2",
            quote = "Ban Biên tập Trang thông tin điện tử có trách nhiệm gỡ bỏ thông tin, bài viết đó")
    private static List<ArticleEvent> withdraw(WithdrawArticle command, Existing article, EditorialPolicy policy) {
        Authority authority = policy.require(
                policy.withdrawal(),
                WITHDRAWAL_IS_FOR_THE_HEAD_OR_A_DELEGATE,
                article.record().category(),
                command.by(),
                command.at());
        if (!article.record().isPublic()) {
            throw new RuleViolation(
                    ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN, policy.withdrawal().clause());
        }
        Reasons.check(command);
        return List.of(new ArticleWithdrawn(
                command.articleId(),
                command.kind(),
                command.reason(),
                command.legalBasis(),
                command.notice(),
                command.redirectTo(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at()));
    }

    private static List<ArticleEvent> restore(RestoreArticle command, Existing article, EditorialPolicy policy) {
        Authority authority = policy.require(
                policy.withdrawal(),
                WITHDRAWAL_IS_FOR_THE_HEAD_OR_A_DELEGATE,
                article.record().category(),
                command.by(),
                command.at());
        ArticleRecord record = article.record();
        Publication published = record.published();
        if (!(article instanceof Withdrawn) || published == null) {
            throw new RuleViolation(ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED, null);
        }
        if (record.archive().destruction(published.revision().number()).isPresent()) {
            throw new RuleViolation(A_DESTROYED_TEXT_CANNOT_BE_RESTORED, null);
        }
        Reasons.require("reason", command.reason());
        return List.of(new ArticleRestored(
                command.articleId(),
                published.revision().numbered(record.revision().number() + 1),
                command.reason(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at()));
    }

    static void requireRevision(int named, Existing article) {
        int current = article.record().revision().number();
        if (named != current) {
            throw new RuleViolation(
                    REVISION_HAS_MOVED_ON, null, List.of(), Map.of("revision", named, "currentRevision", current));
        }
    }
}
