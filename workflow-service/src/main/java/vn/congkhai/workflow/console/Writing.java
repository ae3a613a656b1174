package vn.congkhai.workflow.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.attachments.Uploading;

/** The page on which a text is written. */
final class Writing {
    private final Uploading files;
    private final Regulations regulations;
    private final ConsolePages pages;

    /**
     * What the page shows.
     *
     * @param article the article being changed, null for a new one
     * @param problem why the form was refused, null when it was not
     * @param theirs what somebody else saved meanwhile against what is in the form, empty where nobody did
     * @param preview the text as readers will see it, null where nobody asked
     */
    record Sheet(
            @Nullable Existing article,
            FormValues form,
            @Nullable Problem problem,
            List<Comparison> theirs,
            @Nullable ArticleReading preview) {
        static Sheet blank(String genre) {
            return of(null, new FormValues(Map.of("genre", List.of(genre))));
        }

        static Sheet of(@Nullable Existing article, FormValues form) {
            return new Sheet(article, form, null, List.of(), null);
        }

        Sheet refused(Problem why) {
            return new Sheet(article, form, why, List.of(), null);
        }

        Sheet previewing(ArticleReading reading) {
            return new Sheet(article, form, null, List.of(), reading);
        }
    }

    Writing(Uploading files, Regulations regulations, ConsolePages pages) {
        this.files = files;
        this.regulations = regulations;
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
        model.put("errors", FormErrors.all(problem, Words::fieldAt));
        if (problem != null) model.put("refusal", Refusal.of(problem));
        if (sheet.preview() != null) model.put("preview", sheet.preview());
        fields(model, caller, sheet.form(), problem);
        return pages.page(
                new ConsolePages.View(caller, by, article == null ? ConsolePages.WRITE : ""),
                problem == null ? 200 : problem.status(),
                "write",
                title,
                model);
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
        model.put("bodyError", bodyError == null ? "" : bodyError);
        model.put("asksAboutDiacritics", fields.asksAboutDiacritics());
        model.put("diacriticsConfirmed", form.all("confirmed").contains("no-diacritics"));
        model.put("referenceOnly", form.has("referenceOnly"));
        model.put("obligation", form.text("obligation"));
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
