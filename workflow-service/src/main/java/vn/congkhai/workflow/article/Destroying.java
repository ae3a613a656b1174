package vn.congkhai.workflow.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand.DestroyText;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.article.ArticleEvent.DestructionRequested;

/**
 * Hủy nội dung: what must not exist at all, such as a leaked secret, is destroyed by a written decision and on the word of two
 * persons. The log keeps who, when and why; the text goes.
 */
final class Destroying {
    private Destroying() {}

    @RegulatedBy(
            document = "76/QĐ-UBND",
            article = "6",
            clause = "khoản 1 điểm b",
            quote = "Tiết lộ bí mật Nhà nước, bí mật quân sự an ninh")
    static List<ArticleEvent> decide(DestroyText command, Existing article, EditorialPolicy policy) {
        ArticleRecord record = article.record();
        Authority authority = policy.require(
                policy.destruction(),
                EditorialRule.DESTRUCTION_IS_FOR_THE_HEAD_AND_THE_DEPUTY,
                record.category(),
                command.by(),
                command.at());
        String hash = hash(command, record);
        Reasons.require("reason", command.reason());
        Destruction asked = new Destruction(
                command.revision(),
                hash,
                command.decision(),
                command.reason(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at());
        Destruction proposed = record.archive().proposed();
        if (proposed == null || !isTheSame(proposed, asked))
            return List.of(new DestructionRequested(record.id(), asked));
        if (!isAnother(proposed, asked)) throw new RuleViolation(EditorialRule.TWO_PERSONS_DESTROY_A_TEXT, null);
        return List.of(new ArticleDestroyed(record.id(), asked, proposed.by()));
    }

    private static String hash(DestroyText command, ArticleRecord record) {
        Archive archive = record.archive();
        Optional<String> hash = archive.hash(command.revision());
        if (hash.isEmpty()) throw Reasons.invalid("revision", "Không có bản sửa đổi này.");
        if (archive.destruction(command.revision()).isPresent()) {
            throw new RuleViolation(EditorialRule.A_TEXT_IS_DESTROYED_ONCE, null);
        }
        Publication published = record.published();
        boolean read = record.isPublic()
                && published != null
                && published.revision().contentHash().equals(hash.get());
        if (read) throw new RuleViolation(EditorialRule.A_PUBLIC_TEXT_IS_WITHDRAWN_BEFORE_IT_IS_DESTROYED, null);
        return hash.get();
    }

    private static boolean isTheSame(Destruction one, Destruction other) {
        return one.contentHash().equals(other.contentHash()) && one.decision().equals(other.decision());
    }

    /** Two persons are two accounts, neither of which acts for the other. */
    private static boolean isAnother(Destruction one, Destruction other) {
        return !person(one.by().account(), one.onBehalfOf())
                        .equals(person(other.by().account(), other.onBehalfOf()))
                && !one.by().account().equals(other.by().account());
    }

    private static String person(String account, @Nullable OnBehalfOf onBehalfOf) {
        return onBehalfOf == null ? account : onBehalfOf.account();
    }
}
