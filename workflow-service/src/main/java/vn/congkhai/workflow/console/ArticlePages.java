package vn.congkhai.workflow.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.AllowedActions;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.article.Withdrawal;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.supply.SupplyDeadlines;

/** The page of one article: its text, its state, its history, and what this person may do with it now. */
final class ArticlePages {
    private static final Map<String, String> DONE = Map.of(
            "gui", "Đã gửi tin, bài. Bước tiếp theo thuộc về người biên tập.",
            "luu", "Đã lưu bản mới.",
            "buoc", "Đã ghi nhận bước này.",
            "duyet", "Đã duyệt.",
            "tra-lai", "Đã trả lại kèm lý do.",
            "go-bo", "Đã gỡ bỏ khỏi cổng.",
            "dang-lai", "Đã khôi phục; tin, bài đi lại các bước trước khi đăng.");

    private final ArticleDesk desk;
    private final Regulations regulations;
    private final TextStore texts;
    private final SupplyDeadlines deadlines;
    private final Readings readings;
    private final Timelines timelines;
    private final ConsolePages pages;

    ArticlePages(
            ArticleDesk desk,
            Regulations regulations,
            TextStore texts,
            SupplyDeadlines deadlines,
            Readings readings,
            Timelines timelines,
            ConsolePages pages) {
        this.desk = desk;
        this.regulations = regulations;
        this.texts = texts;
        this.deadlines = deadlines;
        this.readings = readings;
        this.timelines = timelines;
        this.pages = pages;
    }

    static String path(String articleId) {
        return ConsolePages.WORK + "/tin/" + articleId;
    }

    /** What the person may do now, by the rules that will decide it. */
    OpenSteps steps(Existing article, Signatory by) {
        String portal = article.record().portal();
        EditorialPolicy policy = desk.policy(portal);
        List<String> allowed = AllowedActions.of(article, by, policy, desk.now());
        return OpenSteps.of(allowed, article, policy, regulation(portal));
    }

    ResponseEntity<String> page(Caller caller, Signatory by, Existing article, @Nullable String done) {
        return page(caller, by, article, Optional.ofNullable(done).map(DONE::get), null);
    }

    /** The page after a step was refused: the rule's words, and the article as it is now. */
    ResponseEntity<String> refused(Caller caller, Signatory by, Existing article, Problem problem) {
        return page(caller, by, article, Optional.empty(), problem);
    }

    private ResponseEntity<String> page(
            Caller caller, Signatory by, Existing article, Optional<String> done, @Nullable Problem problem) {
        ArticleReading reading = readings.of(article);
        Map<String, Object> model = new HashMap<>();
        model.put("article", reading);
        model.put("steps", steps(article, by));
        model.put("facts", facts(article));
        model.put("timeline", timelines.of(reading.id(), desk.policy(caller.portal())));
        model.put("done", done.orElse(""));
        model.put("mark", Ids.uuidV7().toString());
        if (problem != null) model.put("refusal", Refusal.of(problem));
        int status = problem == null ? 200 : problem.status();
        return pages.page(new ConsolePages.View(caller, by, ""), status, "article", reading.title(), model);
    }

    /** What is to be known of the state, each with its name. */
    List<Map.Entry<String, String>> facts(Existing article) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        switch (article) {
            case Returned returned -> facts.add(Map.entry("Lý do trả lại", returned.reason()));
            case Approved approved
            when approved.approval().publishAt() != null ->
                facts.add(Map.entry(
                        "Hẹn đăng", VietnamTime.dateTime(approved.approval().publishAt())));
            default -> {}
        }
        due(article).ifPresent(tag -> facts.add(Map.entry("Hạn cung cấp", tag.label())));
        var published = article.record().published();
        if (published != null) {
            facts.add(Map.entry("Đăng lần đầu", VietnamTime.dateTime(published.publishedAt())));
        }
        Withdrawal withdrawn = article.record().withdrawn();
        if (withdrawn != null) {
            facts.add(Map.entry("Gỡ bỏ lúc", VietnamTime.dateTime(withdrawn.at())));
            facts.add(Map.entry("Lý do gỡ bỏ", withdrawn.reason()));
            facts.add(Map.entry("Căn cứ gỡ bỏ", withdrawn.legalBasis()));
        }
        return facts;
    }

    private Optional<Tag> due(Existing article) {
        if (article.record().isPublic()) return Optional.empty();
        var revision = article.record().revision();
        Optional<LocalDate> day = texts.find(revision.contentHash())
                .flatMap(TextStore::starts)
                .flatMap(starts ->
                        deadlines.dueOn(article.record().portal(), revision.category(), starts, revision.urgent()));
        return day.map(dueOn -> Due.tag(dueOn, Days.of(desk.now())));
    }

    private Regulation regulation(String portal) {
        return regulations.find(portal).orElseThrow();
    }
}
