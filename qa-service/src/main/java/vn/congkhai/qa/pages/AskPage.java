package vn.congkhai.qa.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congkhai.kit.http.IncomingText;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.page.FormField;
import vn.congkhai.page.Pages;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.qa.answered.MongoPublishedQuestions;
import vn.congkhai.qa.answered.PublishedQuestion;
import vn.congkhai.qa.asking.AskForm;
import vn.congkhai.qa.publication.PublicUrl;
import vn.congkhai.qa.question.QuestionRefused.FieldFault;
import vn.congkhai.regulation.Regulation;

/** Dựng trang hỏi đáp. */
@Component
class AskPage {
    private static final int MOST_LIKE = 20;
    private static final int LONGEST = 300;

    private final MongoPublishedQuestions published;
    private final Pages pages;
    private final ShellFactory shells;

    AskPage(MongoPublishedQuestions published, Pages pages, ShellFactory shells) {
        this.published = published;
        this.pages = pages;
        this.shells = shells;
    }

    /** Which part of what is published: a page, those like a text, those of a field. */
    record Wanted(
            Paging paging, @Nullable String text, @Nullable String field) {
        Wanted {
            text = text == null || text.isBlank() ? null : IncomingText.nfc(text.strip());
            field = field == null || field.isBlank() ? null : field;
        }
    }

    /** @param patience ticket for waiting, where the proof of work was asked for and not given */
    String render(
            Regulation regulation, AskForm form, List<FieldFault> faults, Wanted wanted, @Nullable String patience) {
        List<PublishedQuestion> all = find(regulation.id(), wanted);
        var answered = wanted.paging().of(all);
        Map<String, Object> model = new HashMap<>();
        String section = regulation.questions().duties().section().toOptional().orElse("Hỏi đáp");
        String title = faults.isEmpty() ? section : "Lỗi: " + section;
        model.put(
                "shell",
                shells.of(regulation, title)
                        .under(ShellFactory.QUESTIONS)
                        .at(ShellFactory.QUESTIONS)
                        .withFeed("/hoi-dap/feed.xml"));
        model.put("section", section);
        model.put("promise", DeadlineWords.promise(regulation.questions()));
        model.put("fields", AskFields.of(form, faults));
        model.put("attached", form.files());
        model.put("consent", Boolean.TRUE.equals(form.consent()));
        model.put("messages", AskFields.messages(faults));
        model.put("errors", AskFields.summary(faults));
        model.put("patience", patience == null ? "" : patience);
        model.put("script", PageScript.PATH);
        model.put("code", TrackingPageController.codeField());
        model.put("search", searchFields(regulation.id(), wanted));
        model.put("filtered", wanted.text() != null || wanted.field() != null);
        model.put("answered", answered.items().stream().map(AskPage::line).toList());
        model.put("pagination", pagination(wanted, answered.total()));
        return pages.render("qa/questions.jte", model);
    }

    private List<PublishedQuestion> find(String portal, Wanted wanted) {
        String field = wanted.field();
        String text = wanted.text();
        if (text == null) return published.latest(portal, one -> field == null || field.equals(one.field()));
        return published.similar(portal, text.substring(0, Math.min(LONGEST, text.length())), MOST_LIKE).stream()
                .filter(one -> field == null || field.equals(one.field()))
                .toList();
    }

    private List<FormField> searchFields(String portal, Wanted wanted) {
        List<FormField.Option> options = new ArrayList<>(List.of(new FormField.Option("", "Mọi lĩnh vực")));
        Stream.concat(published.fields(portal).stream(), Stream.ofNullable(wanted.field()))
                .distinct()
                .forEach(field -> options.add(new FormField.Option(field, field)));
        return List.of(
                FormField.optional("q", "Tìm trong câu hỏi đã trả lời", "search")
                        .maxLength(LONGEST)
                        .value(wanted.text()),
                FormField.optional("linh-vuc", "Lĩnh vực", "select")
                        .options(options)
                        .value(wanted.field()));
    }

    private static Pagination pagination(Wanted wanted, long total) {
        Paging paging = wanted.paging();
        String path = "/hoi-dap";
        if (wanted.field() != null && wanted.text() == null) {
            path += "?linh-vuc=" + URLEncoder.encode(wanted.field(), StandardCharsets.UTF_8);
        }
        return Pagination.of(path, paging.page(), paging.size(), total);
    }

    private static AnsweredQuestion line(PublishedQuestion one) {
        return new AnsweredQuestion(PublicUrl.of(one.id(), one.title()), one.title(), one.publishedAt());
    }
}
