package vn.congkhai.qa.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.page.FormField;
import vn.congkhai.page.Pages;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.qa.asking.AskForm;
import vn.congkhai.qa.asking.AskingQuestions;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.TicketIndex;
import vn.congkhai.qa.desk.TicketRow;
import vn.congkhai.qa.publication.PublicUrl;
import vn.congkhai.qa.question.QuestionRefused;
import vn.congkhai.qa.question.QuestionRefused.FieldFault;
import vn.congkhai.regulation.Regulation;

/** Trang hỏi đáp: the form, the receipt, and what was answered. */
@RestController
class AskPageController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final AskingQuestions asking;
    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final Pages pages;
    private final ShellFactory shells;

    AskPageController(
            AskingQuestions asking, TicketIndex index, QuestionPolicies policies, Pages pages, ShellFactory shells) {
        this.asking = asking;
        this.index = index;
        this.policies = policies;
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping("/hoi-dap")
    ResponseEntity<String> list(@CurrentPortal String portal, Paging paging) {
        String html = render(policies.regulation(portal), AskFields.EMPTY, List.of(), paging);
        return ResponseEntity.ok().contentType(HTML).body(html);
    }

    @PostMapping(path = "/hoi-dap", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> ask(@CurrentPortal String portal, CommandId commandId, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        SameSite.require(request, regulation);
        AskForm form = AskFields.read(request);
        try {
            Receipt receipt = asking.ask(form, portal, Door.client(request), commandId.value());
            return answer(201, receiptPage(regulation, receipt));
        } catch (QuestionRefused e) {
            return answer(422, render(regulation, form, e.faults(), new Paging(1, Paging.DEFAULT_SIZE)));
        } catch (ProblemException e) {
            if (e.problem().status() != 403) throw e;
            List<FieldFault> faults = List.of(
                    new FieldFault("subject", "proof-required", e.problem().detail()));
            return answer(403, render(regulation, form, faults, new Paging(1, Paging.DEFAULT_SIZE)));
        }
    }

    private static ResponseEntity<String> answer(int status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private String receiptPage(Regulation regulation, Receipt receipt) {
        var shell = shells.of(regulation, "Đã tiếp nhận câu hỏi").under(ShellFactory.QUESTIONS);
        return pages.render("qa/receipt.jte", Map.of("shell", shell, "receipt", receipt));
    }

    private String render(Regulation regulation, AskForm form, List<FieldFault> faults, Paging paging) {
        var answered = paging.of(index.published(regulation.id()));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "shell",
                shells.of(regulation, faults.isEmpty() ? "Hỏi đáp" : "Lỗi: Hỏi đáp")
                        .under(ShellFactory.QUESTIONS)
                        .at(ShellFactory.QUESTIONS));
        model.put("promise", DeadlineWords.promise(regulation.questions()));
        model.put("fields", AskFields.of(form, faults));
        model.put("consent", Boolean.TRUE.equals(form.consent()));
        model.put("consentError", AskFields.messages(faults).get("consent"));
        model.put("errors", AskFields.summary(faults));
        model.put("code", codeField());
        model.put(
                "answered",
                answered.items().stream().flatMap(AskPageController::line).toList());
        model.put("pagination", Pagination.of("/hoi-dap", paging.page(), paging.size(), answered.total()));
        return pages.render("qa/questions.jte", model);
    }

    private static Stream<AnsweredQuestion> line(TicketRow row) {
        return Stream.ofNullable(row.publication())
                .map(published -> new AnsweredQuestion(
                        PublicUrl.of(row.id(), published.title()), published.title(), published.publishedAt()));
    }

    static FormField codeField() {
        return FormField.required("code", "Mã theo dõi", "text")
                .hint("Dạng HD-XXXX-XXXX-XXXX-XXXX, có trong biên nhận.")
                .maxLength(40);
    }
}
