package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.page.console.Replies;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand.WithdrawArticle;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.EditorialRule;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.article.WithdrawalKind;
import vn.congkhai.workflow.desk.ArticleDesk;

/** Gỡ bỏ: the reasons, then what the public will read, then the act. */
@RestController
class WithdrawalPageController {
    private final ArticleDesk desk;
    private final ConsoleRights rights;
    private final ArticlePages articles;
    private final Readings readings;
    private final ConsolePages pages;

    WithdrawalPageController(
            ArticleDesk desk, ConsoleRights rights, ArticlePages articles, Readings readings, ConsolePages pages) {
        this.desk = desk;
        this.rights = rights;
        this.articles = articles;
        this.readings = readings;
        this.pages = pages;
    }

    @GetMapping("/bien-tap/tin/{id}/go-bo")
    ResponseEntity<String> form(Caller caller, @PathVariable String id) {
        Existing article = desk.find(caller.portal(), id);
        Signatory by = rights.editor(caller);
        if (!articles.steps(article, by).withdraw()) {
            EditorialRule rule = EditorialRule.WITHDRAWAL_IS_FOR_THE_HEAD_OR_A_DELEGATE;
            throw ProblemException.of(403, rule.code(), rule.message()).rule(rule.id(), null);
        }
        return page(caller, by, article, new FormValues(Map.of()), null);
    }

    @PostMapping("/bien-tap/tin/{id}/go-bo")
    ResponseEntity<String> withdraw(
            Caller caller, @PathVariable String id, HttpServletRequest request, CommandId commandId) {
        Existing article = desk.find(caller.portal(), id);
        Signatory by = rights.editor(caller);
        FormValues form = FormValues.of(request);
        if (form.text("viec").equals("xem")) {
            return articles.steps(article, by).withdraw() ? page(caller, by, article, form, null) : form(caller, id);
        }
        WithdrawArticle command = new WithdrawArticle(
                new ArticleId(id),
                kind(form),
                form.text("reason"),
                form.text("legalBasis"),
                form.given("notice"),
                form.given("redirectTo"),
                by,
                desk.now());
        try {
            desk.handle(caller.portal(), command, null, form.commandId(caller, commandId.value()));
            return Replies.seeOther(ArticlePages.path(id) + "?xong=go-bo");
        } catch (ProblemException refusal) {
            int status = refusal.problem().status();
            if (status >= 500 || status == 404) throw refusal;
            Existing now = desk.find(caller.portal(), id);
            return articles.steps(now, by).withdraw()
                    ? page(caller, by, now, form, refusal.problem())
                    : articles.refused(caller, by, now, new SentForm("go-bo", form, refusal.problem()));
        }
    }

    private static WithdrawalKind kind(FormValues form) {
        return Arrays.stream(WithdrawalKind.values())
                .filter(kind -> kind.name().equals(form.text("kind")))
                .findFirst()
                .orElse(WithdrawalKind.NOTICE);
    }

    private ResponseEntity<String> page(
            Caller caller, Signatory by, Existing article, FormValues form, @Nullable Problem problem) {
        ArticleReading reading = readings.of(article);
        Map<String, Object> model = new HashMap<>();
        model.put("article", reading);
        model.put("fields", fields(form, problem));
        model.put("errors", FormErrors.all(problem, Words::fieldAt));
        model.put("kind", Words.withdrawal(kind(form)));
        model.put("notice", form.text("notice"));
        model.put("legalBasis", form.text("legalBasis"));
        model.put("redirectTo", form.text("redirectTo"));
        model.put("previewed", problem == null && form.text("viec").equals("xem"));
        model.put("mark", Ids.uuidV7().toString());
        if (problem != null) model.put("refusal", Refusal.of(problem));
        int status = problem == null ? 200 : problem.status();
        return pages.page(
                new ConsolePages.View(caller, by, ""), status, "withdraw", "Gỡ bỏ: " + reading.title(), model);
    }

    private static List<FormField> fields(FormValues form, @Nullable Problem problem) {
        List<Option> kinds = Arrays.stream(WithdrawalKind.values())
                .map(kind -> new Option(kind.name(), Words.withdrawal(kind)))
                .toList();
        return List.of(
                        FormField.choice("kind", "Cách gỡ bỏ", kinds),
                        FormField.required("reason", "Lý do", "textarea")
                                .hint("Lưu trong lịch sử, công chúng không thấy."),
                        FormField.required("legalBasis", "Căn cứ", "text")
                                .hint("Số và ngày văn bản, hoặc điều khoản của quy chế."),
                        FormField.optional("notice", "Thông báo cho người đọc", "textarea"),
                        FormField.optional("redirectTo", "Địa chỉ chuyển đến", "text")
                                .hint("Chỉ dùng khi chọn chuyển sang địa chỉ khác, ví dụ /tin/..."))
                .stream()
                .map(field -> field.value(form.text(field.name())).error(FormErrors.of(problem, field.name())))
                .toList();
    }
}
