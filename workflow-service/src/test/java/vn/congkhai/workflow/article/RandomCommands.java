package vn.congkhai.workflow.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Submitted;
import vn.congkhai.workflow.article.Article.Unsubmitted;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.board.Decision;

/** The next command somebody thinks of: often what fits the state, sometimes anything, sometimes about an older revision. */
final class RandomCommands {
    /** How many kinds of command there are. */
    private static final int KINDS = 9;

    private static final List<Decision> DECISIONS =
            List.of(new Decision("3/QĐ", LocalDate.of(2026, 11, 1)), new Decision("4/QĐ", LocalDate.of(2026, 11, 2)));

    private final RandomNewsroom newsroom;
    private final EditorialPolicy policy;
    private final Random random;

    RandomCommands(RandomNewsroom newsroom, EditorialPolicy policy, Random random) {
        this.newsroom = newsroom;
        this.policy = policy;
        this.random = random;
    }

    ArticleCommand next(Article article) {
        int kind = random.nextInt(3) == 0 ? random.nextInt(KINDS) : fitting(article);
        return command(kind, article, newsroom.signatory(who(kind)));
    }

    /** Half of the time whoever the step is usually for. */
    private String who(int kind) {
        if (random.nextBoolean()) return newsroom.anybody();
        return switch (kind) {
            case 0 -> "contributor";
            case 1, 2 -> random.nextInt(3) == 0 ? "contributor2" : "deputy";
            case 8 -> random.nextBoolean() ? "deputy" : "head";
            default -> random.nextInt(4) == 0 ? "officer" : "head";
        };
    }

    private int fitting(Article article) {
        return switch (article) {
            case Unsubmitted _ -> 0;
            case Submitted _ -> 1;
            case Edited edited when policy.pending(edited.stepsDone()).isPresent() -> 2;
            case Edited _ -> random.nextInt(4) == 0 ? 5 : 3;
            case Approved _ -> 4;
            case Withdrawn _ -> random.nextInt(3) == 0 ? 8 : 7;
            case Article.Published _ -> random.nextBoolean() ? 6 : 1;
            case Article.Returned _ -> 1;
        };
    }

    private ArticleCommand command(int kind, Article article, Signatory by) {
        Instant now = newsroom.now();
        ArticleId id = Newsroom.BAO_LU_TIN;
        return switch (kind) {
            case 0 -> new ArticleCommand.SubmitArticle(id, draft(), by, now);
            case 1 -> new ArticleCommand.ReviseArticle(id, draft(), version(article), by, now);
            case 2 -> new ArticleCommand.PassStep(id, step(), revision(article), null, by, now);
            case 3 ->
                new ArticleCommand.ApproveArticle(
                        id, revision(article), later(now), List.of(), random.nextInt(3) == 0 ? "Khẩn" : null, by, now);
            case 4 -> new ArticleCommand.PublishArticle(id, now);
            case 5 -> new ArticleCommand.ReturnArticle(id, "Cần bổ sung", by, now);
            case 6 ->
                new ArticleCommand.WithdrawArticle(
                        id, WithdrawalKind.NOTICE, "Không còn phù hợp", "QĐ 12", "Đã gỡ", null, by, now);
            case 7 -> new ArticleCommand.RestoreArticle(id, "Gỡ nhầm", by, now);
            case 8 ->
                new ArticleCommand.DestroyText(
                        id, revision(article), DECISIONS.get(random.nextInt(6) / 5), "Lộ bí mật", by, now);
            default -> throw new IllegalArgumentException("no command " + kind);
        };
    }

    private Draft draft() {
        String title = "Tin số " + random.nextInt(1000) + " về tình hình địa phương";
        String urgent = random.nextInt(5) == 0 ? "Khẩn cấp" : null;
        return Newsroom.draft(Newsroom.text(
                title,
                newsroom.category(),
                "Ban Biên tập",
                "Nguyễn Văn An",
                "news",
                new Attributes.NoAttributes(),
                urgent));
    }

    private String step() {
        return policy.extraSteps().isEmpty() || random.nextInt(8) == 0
                ? "khong-co"
                : policy.extraSteps().getFirst().id();
    }

    private Long version(Article article) {
        long current = article instanceof Existing existing ? existing.record().version() : 0;
        return random.nextInt(8) == 0 ? current - 1 : current;
    }

    private int revision(Article article) {
        int current = article instanceof Existing existing
                ? existing.record().revision().number()
                : 1;
        return random.nextInt(6) == 0 ? Math.max(1, current - 1) : current;
    }

    private Instant later(Instant now) {
        return random.nextInt(3) == 0 ? now.plus(Duration.ofMinutes(random.nextInt(120))) : now;
    }
}
