package vn.congkhai.workflow.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.AllowedActions;
import vn.congkhai.workflow.article.Archive;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.article.Withdrawal;
import vn.congkhai.workflow.comments.CommentDesk;
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
            "dang-lai", "Đã khôi phục; tin, bài đi lại các bước trước khi đăng.",
            "nhan-xet", "Đã ghi nhận xét.",
            "tra-loi", "Đã ghi câu trả lời.",
            "giai-quyet", "Đã đánh dấu nhận xét là đã giải quyết.");

    private final ArticleDesk desk;
    private final Regulations regulations;
    private final TextStore texts;
    private final SupplyDeadlines deadlines;
    private final Readings readings;
    private final Timelines timelines;
    private final CommentDesk comments;
    private final ConsolePages pages;

    ArticlePages(
            ArticleDesk desk,
            Regulations regulations,
            TextStore texts,
            SupplyDeadlines deadlines,
            Readings readings,
            Timelines timelines,
            CommentDesk comments,
            ConsolePages pages) {
        this.desk = desk;
        this.regulations = regulations;
        this.texts = texts;
        this.deadlines = deadlines;
        this.readings = readings;
        this.timelines = timelines;
        this.comments = comments;
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
        return page(caller, by, article, Optional.ofNullable(done).map(DONE::get), SentForm.NONE);
    }

    /** The page after a form was refused: the rule's words, the article as it is now, the form as it was typed. */
    ResponseEntity<String> refused(Caller caller, Signatory by, Existing article, SentForm sent) {
        return page(caller, by, article, Optional.empty(), sent);
    }

    private ResponseEntity<String> page(
            Caller caller, Signatory by, Existing article, Optional<String> done, SentForm sent) {
        ArticleReading reading = readings.of(article);
        OpenSteps steps = steps(article, by);
        ArticleForms forms = new ArticleForms(sent);
        List<CommentThread> threads = comments(article);
        boolean mayComment = comments.mayComment(article, by);
        Problem problem = sent.problem();
        Map<String, Object> model = new HashMap<>();
        model.put("article", reading);
        model.put("steps", steps);
        model.put("forms", forms);
        model.put("errors", forms.errors());
        model.put("typed", forms.offered(steps, threads, mayComment) ? List.of() : forms.typed());
        model.put("threads", threads);
        model.put("mayComment", mayComment);
        model.put("changes", changes(article));
        model.put("facts", facts(article));
        model.put("timeline", timelines.of(reading.id(), desk.policy(caller.portal())));
        model.put("done", done.orElse(""));
        model.put("mark", Ids.uuidV7().toString());
        if (problem != null) model.put("refusal", Refusal.of(problem));
        int status = problem == null ? 200 : problem.status();
        return pages.page(new ConsolePages.View(caller, by, ""), status, "article", reading.title(), model);
    }

    /** What was said about the texts of the article. */
    List<CommentThread> comments(Existing article) {
        return CommentThread.of(comments.of(article));
    }

    /** How the latest text differs from the one before; nothing for a first text and where either was destroyed. */
    private List<Comparison> changes(Existing article) {
        Archive archive = article.record().archive();
        int revision = article.record().revision().number();
        Optional<ObjectNode> before = archive.hash(revision - 1).flatMap(texts::find);
        Optional<ObjectNode> now = archive.hash(revision).flatMap(texts::find);
        return before.isEmpty() || now.isEmpty() ? List.of() : Comparison.of(before.get(), now.get());
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
