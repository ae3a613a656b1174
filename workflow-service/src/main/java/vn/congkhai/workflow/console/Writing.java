package vn.congkhai.workflow.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.obligations.ObligationBooks;
import vn.congkhai.workflow.stored.ArticleStreams;

/** The page on which a text is written. */
final class Writing {
    /** Field and parameter that name a form kept without being sent. */
    static final String UNSENT = "nhap";

    private final Uploading files;
    private final Regulations regulations;
    private final ObligationBooks books;
    private final Readiness readiness;
    private final UnsentSheets unsent;
    private final ConsolePages pages;

    /**
     * What the page shows.
     *
     * @param article the article being changed, null for a new one
     * @param problem why the form was refused, null when it was not
     * @param theirs what somebody else saved meanwhile against what is in the form, empty where nobody did
     * @param preview the text as readers will see it, null where nobody asked
     * @param keptAt when what is in the form was kept without being sent, null where it was not
     */
    record Sheet(
            @Nullable Existing article,
            FormValues form,
            @Nullable Problem problem,
            List<Comparison> theirs,
            @Nullable ArticleReading preview,
            @Nullable Instant keptAt) {
        static Sheet blank(String genre) {
            return of(null, new FormValues(Map.of("genre", List.of(genre))));
        }

        static Sheet of(@Nullable Existing article, FormValues form) {
            return new Sheet(article, form, null, List.of(), null, null);
        }

        Sheet refused(Problem why) {
            return new Sheet(article, form, why, List.of(), null, null);
        }

        Sheet conflicting(Existing now, Problem why, List<Comparison> others) {
            return new Sheet(now, form, why, others, null, null);
        }

        Sheet previewing(ArticleReading reading) {
            return new Sheet(article, form, null, List.of(), reading, null);
        }

        Sheet keptAt(Instant at) {
            return new Sheet(article, form, problem, theirs, preview, at);
        }

        /** Under which id this form is kept until it is sent: the article's, or for a new one its own. */
        String unsentId() {
            if (article != null) return article.record().id().value();
            String given = form.text(UNSENT);
            return ArticleStreams.isId(given) ? given : Ids.uuidV7().toString();
        }

        boolean isBlank() {
            return article == null
                    && form.only(name -> ArticleForm.isWritten(name) && !name.equals("genre"))
                            .isEmpty();
        }
    }

    Writing(
            Uploading files,
            Regulations regulations,
            ObligationBooks books,
            Readiness readiness,
            UnsentSheets unsent,
            ConsolePages pages) {
        this.files = files;
        this.regulations = regulations;
        this.books = books;
        this.readiness = readiness;
        this.unsent = unsent;
        this.pages = pages;
    }

    ResponseEntity<String> page(Caller caller, Signatory by, Sheet sheet) {
        Problem problem = sheet.problem();
        Existing article = sheet.article();
        String title = article == null
                ? "Viết tin, bài"
                : "Sửa: " + article.record().revision().title();
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("action", article == null ? ConsolePages.WRITE : path(article) + "/sua");
        model.put("back", article == null ? ConsolePages.WORK : path(article));
        model.put("existing", article != null);
        model.put("version", version(sheet));
        model.put("mark", Ids.uuidV7().toString());
        model.put("theirs", sheet.theirs());
        model.put("errors", FormErrors.all(problem, Words::fieldAt, Words::control));
        if (problem != null) model.put("refusal", Refusal.of(problem));
        if (sheet.preview() != null) model.put("preview", sheet.preview());
        kept(model, caller, sheet);
        fields(model, caller, sheet.form(), problem);
        return pages.page(
                new ConsolePages.View(caller, by, article == null ? ConsolePages.WRITE : ""),
                problem == null ? 200 : problem.status(),
                "write",
                title,
                model);
    }

    /** What the person has typed and not sent, and what is still to be mended in it. */
    private void kept(Map<String, Object> model, Caller caller, Sheet sheet) {
        model.put("unsent", sheet.unsentId());
        model.put("article", sheet.article() == null ? "" : sheet.unsentId());
        model.put("others", unsent.others(caller, sheet));
        model.put("keptAt", sheet.keptAt() == null ? "" : VietnamTime.dateTime(sheet.keptAt()));
        model.put("keptDays", unsent.days());
        model.put("ready", sheet.isBlank() ? List.of() : readiness.of(caller.portal(), sheet.form()));
    }

    private void fields(Map<String, Object> model, Caller caller, FormValues form, @Nullable Problem problem) {
        WritingFields fields = new WritingFields(form, problem);
        List<Attachment> attached = attached(caller, form);
        String bodyError = fields.bodyError();
        model.put("genre", form.text("genre"));
        model.put("genres", WritingFields.genres());
        model.put("text", fields.text());
        model.put("about", fields.about(regulations.find(caller.portal()).orElseThrow()));
        model.put("record", fields.record(attached));
        model.put("time", fields.time());
        model.put("body", form.text("body"));
        model.put("originals", form.all(ArticleForm.ORIGINALS));
        model.put("bodyError", bodyError == null ? "" : bodyError);
        model.put("asksAboutDiacritics", fields.asksAboutDiacritics());
        model.put("diacriticsConfirmed", form.all("confirmed").contains("no-diacritics"));
        model.put("referenceOnly", form.has("referenceOnly"));
        model.put("obligation", fields.obligation(books.of(caller.portal()).obligations()));
        model.put("attached", attached);
    }

    /** After a conflict the next attempt builds on what the page shows of the others' work; otherwise on what was opened. */
    private static String version(Sheet sheet) {
        Existing article = sheet.article();
        if (article == null) return "";
        boolean conflict = sheet.problem() != null && sheet.problem().status() == 412;
        String opened = sheet.form().text("version");
        return conflict || opened.isEmpty() ? Long.toString(article.record().version()) : opened;
    }

    private List<Attachment> attached(Caller caller, FormValues form) {
        return form.all("attachments").stream()
                .map(id -> files.find(caller.portal(), id))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String path(Existing article) {
        return ArticlePages.path(article.record().id().value());
    }
}
