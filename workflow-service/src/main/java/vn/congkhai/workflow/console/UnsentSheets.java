package vn.congkhai.workflow.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.console.Writing.Sheet;
import vn.congkhai.workflow.unsent.KeepingUnsentForms;

/** Phiếu viết dở: the sheets of the writing page that were not sent, each its writer's alone. */
final class UnsentSheets {
    private final KeepingUnsentForms forms;

    UnsentSheets(KeepingUnsentForms forms) {
        this.forms = forms;
    }

    /**
     * Keeps what is in the form.
     *
     * @throws ProblemException 413 where it is too large to be kept
     */
    Instant keep(Caller caller, Sheet sheet) {
        return forms.keep(
                caller.account(), sheet.unsentId(), article(sheet), sheet.form().text("ma-phieu"), written(sheet));
    }

    /** Keeps what is in the form if it is not too large for that. */
    void keepIfItFits(Caller caller, Sheet sheet) {
        if (named(sheet) && forms.fits(written(sheet))) keep(caller, sheet);
    }

    /** What was typed has become a revision. */
    void sent(Caller caller, Sheet sheet) {
        if (named(sheet)) {
            forms.sent(caller.account(), sheet.unsentId(), sheet.form().text("ma-phieu"));
        }
    }

    void drop(Caller caller, String id) {
        forms.drop(caller.account(), id);
    }

    /** The sheet as this person left it; a genre asked for now takes the place of the one he had chosen. */
    Optional<Sheet> opened(Caller caller, @Nullable Existing article, @Nullable String id, @Nullable String genre) {
        if (id == null) return Optional.empty();
        return forms.find(caller.account(), id).flatMap(found -> {
            Map<String, List<String>> values = new TreeMap<>(found.values());
            values.put(Writing.UNSENT, List.of(id));
            if (genre != null) values.put("genre", List.of(genre));
            Sheet sheet = Sheet.of(article, new FormValues(values)).keptAt(found.at());
            return Objects.equals(article(sheet), found.articleId()) ? Optional.of(sheet) : Optional.empty();
        });
    }

    /** What else this person has not sent and may want to go on with, on a page that was opened and not sent. */
    List<UnsentLine> others(Caller caller, Sheet sheet) {
        if (sheet.keptAt() != null || sheet.form().has("ma-phieu")) return List.of();
        return forms.of(caller.account()).stream()
                .filter(line -> Objects.equals(line.articleId(), article(sheet)))
                .map(UnsentLine::of)
                .toList();
    }

    /** Everything this person has not sent. */
    List<UnsentLine> all(Caller caller) {
        return forms.of(caller.account()).stream().map(UnsentLine::of).toList();
    }

    /** How many days a form is kept. */
    long days() {
        return forms.limits().kept().toDays();
    }

    private static Map<String, List<String>> written(Sheet sheet) {
        return sheet.form().only(ArticleForm::isWritten);
    }

    private static @Nullable String article(Sheet sheet) {
        Existing article = sheet.article();
        return article == null ? null : article.record().id().value();
    }

    /** A form that names no sheet, as another program may send it, is nobody's to come back to. */
    private static boolean named(Sheet sheet) {
        return sheet.article() != null || sheet.form().has(Writing.UNSENT);
    }
}
