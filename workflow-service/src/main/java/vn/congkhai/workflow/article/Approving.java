package vn.congkhai.workflow.article;

import static vn.congkhai.workflow.article.EditorialRule.AN_ARTICLE_IS_APPROVED_ONCE;
import static vn.congkhai.workflow.article.EditorialRule.APPROVAL_IS_FOR_THE_HEAD_OR_A_DELEGATE;
import static vn.congkhai.workflow.article.EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE;
import static vn.congkhai.workflow.article.EditorialRule.EVERY_STEP_PRECEDES_APPROVAL;
import static vn.congkhai.workflow.article.EditorialRule.NOBODY_APPROVES_HIS_OWN_ARTICLE;
import static vn.congkhai.workflow.article.EditorialRule.ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Submitted;
import vn.congkhai.workflow.article.ArticleCommand.ApproveArticle;
import vn.congkhai.workflow.article.ArticleEvent.ArticleApproved;
import vn.congkhai.workflow.article.ArticleEvent.ArticleCorrected;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;

/** Duyệt tin: the last check, of exactly one revision. */
final class Approving {
    private Approving() {}

    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "22",
            clause = "Bước 3",
            quote = "Trưởng Ban Biên tập hoặc cán bộ được ủy quyền thực hiện")
    @RegulatedBy(
            document = "4635/QĐ-UBND",
            article = "15",
            clause = "Bước 3",
            quote = "nhằm kiểm tra lại tính chính xác của thông tin lần cuối")
    static List<ArticleEvent> decide(ApproveArticle command, Existing article, EditorialPolicy policy) {
        String category = article.record().revision().category();
        Authority authority = policy.require(
                policy.approve(), APPROVAL_IS_FOR_THE_HEAD_OR_A_DELEGATE, category, command.by(), command.at());
        requireFourEyes(authority, article.record(), policy);
        return switch (article) {
            case Edited edited -> {
                requireSteps(edited.stepsDone(), policy);
                ArticleDecider.requireRevision(command.revision(), edited);
                policy.checklist().requireSigned(command.checklist());
                yield approved(command, article, authority);
            }
            case Submitted submitted
            when inOneAct(command, submitted, policy) -> editedAndApproved(command, submitted, authority, policy);
            case Submitted _ ->
                throw new RuleViolation(
                        ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED, policy.edit().clause());
            default ->
                throw new RuleViolation(
                        AN_ARTICLE_IS_APPROVED_ONCE, policy.approve().clause());
        };
    }

    /** Ours, on by default: no regulation says it, every one means it. It holds for whoever delegated, too. */
    private static void requireFourEyes(Authority authority, ArticleRecord record, EditorialPolicy policy) {
        if (!policy.fourEyes()) return;
        OnBehalfOf holder = authority.onBehalfOf();
        boolean own = record.submitters().contains(authority.actor().account())
                || (holder != null && record.submitters().contains(holder.account()));
        if (own) throw new RuleViolation(NOBODY_APPROVES_HIS_OWN_ARTICLE, null);
    }

    private static void requireSteps(List<String> done, EditorialPolicy policy) {
        Optional<StepRule> pending = policy.pending(done);
        if (pending.isPresent()) {
            throw new RuleViolation(EVERY_STEP_PRECEDES_APPROVAL, pending.get().clause());
        }
    }

    private static boolean inOneAct(ApproveArticle command, Submitted article, EditorialPolicy policy) {
        return policy.urgentInOneAct()
                && article.record().revision().urgent()
                && command.urgentReason() != null
                && !command.urgentReason().isBlank();
    }

    @RegulatedBy(
            document = "76/QĐ-UBND",
            article = "8",
            clause = "khoản 1 điểm a",
            quote = "tin có tính khẩn cấp cần được thông báo ngay phải được cập nhật ngay")
    private static List<ArticleEvent> editedAndApproved(
            ApproveArticle command, Submitted article, Authority authority, EditorialPolicy policy) {
        Revision revision = article.record().revision();
        Authority editing = policy.require(
                policy.edit(),
                EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE,
                revision.category(),
                command.by(),
                command.at());
        requireSteps(List.of(), policy);
        ArticleDecider.requireRevision(command.revision(), article);
        policy.checklist().requireSigned(command.checklist());
        List<ArticleEvent> events = new ArrayList<>();
        events.add(
                new ArticleEdited(command.articleId(), revision, editing.actor(), editing.onBehalfOf(), command.at()));
        events.addAll(approved(command, article, authority));
        return events;
    }

    private static List<ArticleEvent> approved(ApproveArticle command, Existing article, Authority authority) {
        Revision revision = article.record().revision();
        @Nullable
        Instant later =
                command.publishAt() != null && command.publishAt().isAfter(command.at()) ? command.publishAt() : null;
        List<ArticleEvent> events = new ArrayList<>();
        events.add(new ArticleApproved(
                command.articleId(),
                revision.number(),
                revision.contentHash(),
                later,
                command.checklist(),
                command.urgentReason(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at()));
        if (later == null) events.add(shown(article.record(), command.at()));
        return events;
    }

    /** The revision becomes public: for the first time, or in place of another. */
    static ArticleEvent shown(ArticleRecord record, Instant at) {
        Revision revision = record.revision();
        return record.published() == null
                ? new ArticlePublished(record.id(), revision.number(), revision.contentHash(), at)
                : new ArticleCorrected(record.id(), revision.number(), revision.contentHash(), at);
    }
}
