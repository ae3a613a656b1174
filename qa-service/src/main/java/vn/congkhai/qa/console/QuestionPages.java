package vn.congkhai.qa.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.DeskCommands;
import vn.congkhai.qa.desk.StaffView;
import vn.congkhai.qa.question.StaffAct;

/** The page of one question: what was asked, by when an answer is owed and why, what happened, and what this person may do. */
final class QuestionPages {
    private final DeskCommands desk;
    private final QuestionPolicies policies;
    private final QuestionLines lines;
    private final Happenings happenings;
    private final ActForms forms;
    private final ConsolePages pages;

    QuestionPages(
            DeskCommands desk,
            QuestionPolicies policies,
            QuestionLines lines,
            Happenings happenings,
            ActForms forms,
            ConsolePages pages) {
        this.desk = desk;
        this.policies = policies;
        this.lines = lines;
        this.happenings = happenings;
        this.forms = forms;
        this.pages = pages;
    }

    /**
     * What of the page was asked for.
     *
     * @param act whose form is to be shown, null for the next in turn
     * @param done what was just done, null for nothing
     */
    record Asked(@Nullable StaffAct act, @Nullable String done, ActForms.Filled filled) {}

    ResponseEntity<String> page(String id, ConsolePages.Reader reader, Asked asked) {
        StaffView view = desk.read(id, reader.caller());
        CaseFile file = desk.file(id, reader.caller());
        List<ActWords> acts = lines.acts(file, reader);
        Map<String, Object> model = new HashMap<>();
        model.put("question", view);
        model.put("path", QuestionLines.path(id));
        model.put("state", QuestionLines.state(view.state()));
        model.put("happenings", happenings.of(file, view));
        model.put("unit", view.unit() == null ? "" : policies.unitName(view.portal(), view.unit()));
        model.put("acts", acts);
        model.put("keys", Keys.of(acts));
        model.put("letters", Letters.of(view));
        model.put("mark", Ids.uuidV7().toString());
        model.put("done", asked.done() == null ? "" : asked.done());
        model.put("chosen", asked.act() != null);
        if (view.state().isOpen()) model.put("due", Due.of(file, reader.policy(), lines.today()));
        form(view, acts, reader, asked).ifPresent(form -> model.put("form", form));
        Problem problem = asked.filled().problem();
        model.put("errors", FormErrors.all(problem, FieldWords::of));
        if (problem != null) model.put("refusal", Refusal.of(problem));
        return pages.page(reader, "", problem == null ? 200 : problem.status(), "question", view.subject(), model);
    }

    private java.util.Optional<ActForm> form(
            StaffView view, List<ActWords> acts, ConsolePages.Reader reader, Asked asked) {
        return acts.stream()
                .filter(words -> words.act() == asked.act())
                .findFirst()
                .or(() -> acts.stream().findFirst())
                .map(words -> forms.of(
                        words.act(),
                        view,
                        reader.caller(),
                        words.act() == asked.act() ? asked.filled() : ActForms.Filled.NOT));
    }
}
