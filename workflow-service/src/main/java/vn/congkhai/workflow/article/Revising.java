package vn.congkhai.workflow.article;

import static vn.congkhai.workflow.article.EditorialRule.A_CHANGE_BUILDS_ON_THE_LATEST_VERSION;
import static vn.congkhai.workflow.article.EditorialRule.A_CHANGE_NAMES_THE_VERSION_IT_CHANGES;
import static vn.congkhai.workflow.article.EditorialRule.A_WITHDRAWN_ARTICLE_CANNOT_BE_CHANGED;
import static vn.congkhai.workflow.article.EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE;
import static vn.congkhai.workflow.article.EditorialRule.SUBMISSION_IS_FOR_THE_BOARD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Published;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.Article.Submitted;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.ArticleCommand.ReviseArticle;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;

/** A new text: biên tập while the article is on its way, a new submission once it was returned or is public. */
final class Revising {
    private Revising() {}

    static List<ArticleEvent> decide(ReviseArticle command, Existing article, EditorialPolicy policy) {
        Authority authority = authority(article, command.by(), command.at(), policy);
        String category = command.draft().text().category();
        boolean moves = !category.equals(article.record().revision().category());
        if (moves && policy.categories().contains(category) && isEditing(article)) {
            String from = article.record().revision().category();
            authority = policy.require(
                    policy.edit(),
                    EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE,
                    List.of(from, category),
                    command.by(),
                    command.at());
        }
        requireVersion(command, article);
        if (article instanceof Withdrawn) throw new RuleViolation(A_WITHDRAWN_ARTICLE_CANNOT_BE_CHANGED, null);
        TextRules.check(command.draft(), policy);
        return List.of(
                isEditing(article) ? edited(command, article, authority) : submitted(command, article, authority));
    }

    /** The capacity in which the signatory may change the text now. */
    @RegulatedBy(
            document = "4635/QĐ-UBND",
            article = "15",
            clause = "Bước 2",
            quote = "Phó trưởng ban Ban Biên tập hoặc cán bộ được ủy quyền thực hiện")
    @RegulatedBy(
            document = "4635/QĐ-UBND",
            article = "13",
            clause = "khoản 3",
            quote = "được giao quyền biên tập, chỉnh sửa, xác thực nội dung tin của một số chuyên mục")
    static Authority authority(Existing article, Signatory by, Instant at, EditorialPolicy policy) {
        String category = article.record().revision().category();
        return switch (article) {
            case Submitted _, Edited _, Approved _ ->
                policy.require(policy.edit(), EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE, category, by, at);
            case Returned _, Published _ ->
                policy.require(policy.submit(), SUBMISSION_IS_FOR_THE_BOARD, category, by, at);
            case Withdrawn _ ->
                policy.authority(policy.edit(), category, by, at)
                        .orElseGet(
                                () -> policy.require(policy.submit(), SUBMISSION_IS_FOR_THE_BOARD, category, by, at));
        };
    }

    private static boolean isEditing(Existing article) {
        return article instanceof Submitted || article instanceof Edited || article instanceof Approved;
    }

    private static void requireVersion(ReviseArticle command, Existing article) {
        Long expected = command.expectedVersion();
        if (expected == null) throw new RuleViolation(A_CHANGE_NAMES_THE_VERSION_IT_CHANGES, null);
        long current = article.record().version();
        if (expected != current) {
            throw new RuleViolation(
                    A_CHANGE_BUILDS_ON_THE_LATEST_VERSION,
                    null,
                    List.of(),
                    Map.of("yourVersion", expected, "currentVersion", current));
        }
    }

    private static ArticleEvent edited(ReviseArticle command, Existing article, Authority authority) {
        Revision current = article.record().revision();
        boolean unchanged = current.contentHash().equals(command.draft().contentHash());
        int number = unchanged ? current.number() : current.number() + 1;
        return new ArticleEdited(
                command.articleId(),
                command.draft().numbered(number),
                authority.actor(),
                authority.onBehalfOf(),
                command.at());
    }

    private static ArticleEvent submitted(ReviseArticle command, Existing article, Authority authority) {
        return new ArticleSubmitted(
                command.articleId(),
                article.record().portal(),
                command.draft().numbered(article.record().revision().number() + 1),
                authority.actor(),
                command.at());
    }
}
