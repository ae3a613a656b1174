package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Replies;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand;
import vn.congkhai.workflow.article.ArticleCommand.ReviseArticle;
import vn.congkhai.workflow.article.ArticleCommand.SubmitArticle;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.EditorialRule;
import vn.congkhai.workflow.article.Genre;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.console.Writing.Sheet;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.drafting.Drafts;
import vn.congkhai.workflow.stored.TextStore;

/** Viết và biên tập: a new article, and a new text of one there is. */
@RestController
class WritingPageController {
    private final ArticleDesk desk;
    private final ConsoleRights rights;
    private final Drafts drafts;
    private final TextStore texts;
    private final Uploading files;
    private final Readings readings;
    private final ArticlePages articles;
    private final Writing writing;
    private final UnsentSheets unsent;

    WritingPageController(
            ArticleDesk desk,
            ConsoleRights rights,
            Drafts drafts,
            TextStore texts,
            Uploading files,
            Readings readings,
            ArticlePages articles,
            Writing writing,
            UnsentSheets unsent) {
        this.desk = desk;
        this.rights = rights;
        this.drafts = drafts;
        this.texts = texts;
        this.files = files;
        this.readings = readings;
        this.articles = articles;
        this.writing = writing;
        this.unsent = unsent;
    }

    @GetMapping(ConsolePages.WRITE)
    ResponseEntity<String> blank(
            Caller caller,
            @RequestParam(name = "the-loai", required = false) @Nullable String genre,
            @RequestParam(name = Writing.UNSENT, required = false) @Nullable String kept) {
        Signatory by = rights.editor(caller);
        if (!rights.maySubmit(caller, by)) throw refused(EditorialRule.SUBMISSION_IS_FOR_THE_BOARD);
        String known = Genre.of(genre == null ? "" : genre).map(Genre::code).orElse(null);
        Sheet sheet = unsent.opened(caller, null, kept, known)
                .orElseGet(() -> Sheet.blank(known == null ? Genre.NEWS.code() : known));
        return writing.page(caller, by, sheet);
    }

    @PostMapping(ConsolePages.WRITE)
    ResponseEntity<String> submit(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            CommandId commandId)
            throws IOException {
        Signatory by = rights.editor(caller);
        return carryOut(caller, by, Sheet.of(null, FormValues.of(request)), sent, commandId);
    }

    @GetMapping("/bien-tap/tin/{id}/sua")
    ResponseEntity<String> open(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = Writing.UNSENT, required = false) @Nullable String kept) {
        Existing article = desk.find(caller.portal(), id);
        Signatory by = rights.editor(caller);
        if (articles.steps(article, by).revise() == null) {
            throw refused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
        }
        Optional<Sheet> unfinished = unsent.opened(caller, article, kept, null);
        if (unfinished.isPresent()) return writing.page(caller, by, unfinished.get());
        ObjectNode text = texts.find(article.record().revision().contentHash())
                .orElseThrow(() -> refused(EditorialRule.A_TEXT_IS_DESTROYED_ONCE));
        return writing.page(caller, by, Sheet.of(article, ArticleForm.of(text)));
    }

    @PostMapping("/bien-tap/tin/{id}/sua")
    ResponseEntity<String> revise(
            Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            CommandId commandId)
            throws IOException {
        Existing article = desk.find(caller.portal(), id);
        Signatory by = rights.editor(caller);
        return carryOut(caller, by, Sheet.of(article, FormValues.of(request)), sent, commandId);
    }

    private ResponseEntity<String> carryOut(
            Caller caller, Signatory by, Sheet opened, @Nullable List<MultipartFile> sent, CommandId commandId)
            throws IOException {
        Sheet sheet = opened;
        Drafts.@Nullable Prepared prepared = null;
        try {
            sheet = Sheet.of(opened.article(), withFiles(caller, opened.form(), sent));
            if (sheet.form().text("viec").equals("nhap")) return kept(caller, by, sheet);
            boolean converts = sheet.form().text("viec").equals("chuyen");
            if (converts) sheet = converted(sheet);
            prepared = drafts.prepare(caller.portal(), ArticleForm.body(sheet.form()));
            if (converts || sheet.form().text("viec").equals("xem")) {
                unsent.keepIfItFits(caller, sheet);
                ArticleReading reading = readings.of(prepared.canonical().document(), caller.portal());
                return writing.page(caller, by, sheet.previewing(reading));
            }
            Readiness.requireAccessible(prepared.draft().text().body());
            String mark = sheet.form().commandId(caller, commandId.value());
            Existing saved = desk.handle(caller.portal(), command(sheet, prepared, by), prepared.canonical(), mark);
            unsent.sent(caller, sheet);
            BodyFindings.images(prepared.draft().text().body())
                    .forEach((id, alt) -> files.describe(caller.portal(), id, alt));
            String done = saved.state().equals("SUBMITTED") ? "gui" : "luu";
            return Replies.seeOther(path(saved) + "?xong=" + done);
        } catch (ProblemException refusal) {
            Problem problem = refusal.problem();
            if (problem.status() >= 500 || problem.status() == 403) throw refusal;
            unsent.keepIfItFits(caller, sheet);
            if (problem.status() == 412 && prepared != null) return conflict(caller, by, sheet, prepared, problem);
            return writing.page(caller, by, sheet.refused(problem));
        }
    }

    /** For a browser that runs no script: what an old program's encoding makes unreadable, read; the rest as it is. */
    private static Sheet converted(Sheet sheet) {
        FormValues form = sheet.form();
        return LegacyHtml.read(ArticleForm.words(form), form.text("body"))
                .map(read -> Sheet.of(sheet.article(), ArticleForm.with(form, read)))
                .orElse(sheet);
    }

    /** For a browser that runs no script: what was typed is kept when its writer says so. */
    private ResponseEntity<String> kept(Caller caller, Signatory by, Sheet sheet) {
        Existing article = sheet.article();
        boolean may = article == null
                ? rights.maySubmit(caller, by)
                : articles.steps(article, by).revise() != null;
        if (!may) throw refused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
        String id = sheet.unsentId();
        unsent.keep(caller, Sheet.of(article, sheet.form().with(Writing.UNSENT, List.of(id))));
        String at = article == null ? ConsolePages.WRITE : path(article) + "/sua";
        return Replies.seeOther(at + "?" + Writing.UNSENT + "=" + id);
    }

    private ArticleCommand command(Sheet sheet, Drafts.Prepared prepared, Signatory by) {
        Existing article = sheet.article();
        if (article == null) {
            ArticleId id = new ArticleId(Ids.uuidV7().toString());
            return new SubmitArticle(id, prepared.draft(), by, desk.now());
        }
        Long seen = sheet.form().has("version") ? sheet.form().number("version") : null;
        return new ReviseArticle(article.record().id(), prepared.draft(), seen, by, desk.now());
    }

    /** Somebody saved first: his text beside this one, and nothing lost. */
    private ResponseEntity<String> conflict(
            Caller caller, Signatory by, Sheet sheet, Drafts.Prepared prepared, Problem problem) {
        Existing current = desk.find(
                caller.portal(),
                Objects.requireNonNull(sheet.article()).record().id().value());
        List<Comparison> theirs = texts.find(current.record().revision().contentHash())
                .map(text -> Comparison.of(text, prepared.canonical().document()))
                .orElse(List.of());
        return writing.page(caller, by, sheet.conflicting(current, problem, theirs));
    }

    /** Files sent with the form itself, from a browser that runs no script. */
    private FormValues withFiles(Caller caller, FormValues form, @Nullable List<MultipartFile> sent)
            throws IOException {
        List<String> attached = new ArrayList<>(form.all("attachments"));
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            if (file.isEmpty()) continue;
            try (InputStream content = file.getInputStream()) {
                attached.add(
                        files.take(caller, file.getOriginalFilename(), content).id());
            }
        }
        FormValues all = form.with("attachments", attached);
        boolean needsFile =
                RecordFields.of(form.text("genre")).stream().anyMatch(field -> field.kind() == RecordFields.Kind.FILE);
        String chosen = RecordFields.PREFIX + "file";
        return needsFile && !form.has(chosen) && !attached.isEmpty()
                ? all.with(chosen, List.of(attached.getFirst()))
                : all;
    }

    private static String path(Existing article) {
        return ArticlePages.path(article.record().id().value());
    }

    static ProblemException refused(EditorialRule rule) {
        return ProblemException.of(403, rule.code(), rule.message()).rule(rule.id(), null);
    }
}
