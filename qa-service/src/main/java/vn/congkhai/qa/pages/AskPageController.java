package vn.congkhai.qa.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.qa.asking.AskForm;
import vn.congkhai.qa.asking.AskingQuestions;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.question.QuestionRefused;
import vn.congkhai.qa.question.QuestionRefused.FieldFault;
import vn.congkhai.regulation.Regulation;

/** Trang hỏi đáp: the form, the receipt, and what was answered. */
@RestController
class AskPageController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Paging FIRST = new Paging(1, Paging.DEFAULT_SIZE);

    private final AskingQuestions asking;
    private final MongoUploads uploads;
    private final AskPage page;
    private final QuestionPolicies policies;
    private final Pages pages;
    private final ShellFactory shells;
    private final String linkPattern;

    AskPageController(
            AskingQuestions asking,
            MongoUploads uploads,
            AskPage page,
            QuestionPolicies policies,
            Pages pages,
            ShellFactory shells,
            @Value("${congkhai.qa.link}") String linkPattern) {
        this.asking = asking;
        this.uploads = uploads;
        this.page = page;
        this.policies = policies;
        this.pages = pages;
        this.shells = shells;
        this.linkPattern = linkPattern;
    }

    @GetMapping("/hoi-dap")
    ResponseEntity<String> list(
            @CurrentPortal String portal,
            Paging paging,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "linh-vuc", required = false) @Nullable String field) {
        String html = page.render(
                policies.regulation(portal), AskFields.EMPTY, List.of(), new AskPage.Wanted(paging, text, field), null);
        return ResponseEntity.ok().contentType(HTML).body(html);
    }

    @PostMapping(path = "/hoi-dap", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> ask(@CurrentPortal String portal, CommandId commandId, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        SameSite.require(request, regulation);
        return ask(AskFields.read(request), regulation, commandId, request);
    }

    /** With files, from a browser that runs no script: all together at most 4 MiB, which is what the gateway lets through here. */
    @PostMapping(path = "/hoi-dap", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> askWithFiles(
            @CurrentPortal String portal,
            CommandId commandId,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request)
            throws IOException {
        Regulation regulation = policies.regulation(portal);
        SameSite.require(request, regulation);
        AskForm form = AskFields.read(request);
        List<String> attached = new ArrayList<>(form.files());
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) continue;
            try (InputStream content = file.getInputStream()) {
                attached.add(uploads.take(portal, file.getOriginalFilename(), content)
                        .id());
            }
        }
        return ask(AskFields.with(form, attached), regulation, commandId, request);
    }

    private ResponseEntity<String> ask(
            AskForm form, Regulation regulation, CommandId commandId, HttpServletRequest request) {
        var wanted = new AskPage.Wanted(FIRST, null, null);
        try {
            Receipt receipt = asking.ask(form, regulation.id(), Door.client(request), commandId.value());
            return answer(201, receiptPage(regulation, receipt));
        } catch (QuestionRefused e) {
            return answer(422, page.render(regulation, form, e.faults(), wanted, null));
        } catch (ProblemException e) {
            if (e.problem().status() != 403) throw e;
            List<FieldFault> faults = List.of(
                    new FieldFault("subject", "proof-required", e.problem().detail()));
            Object patience = e.problem().more().get("patience");
            String ticket = patience == null ? null : patience.toString();
            return answer(403, page.render(regulation, form, faults, wanted, ticket));
        }
    }

    private static ResponseEntity<String> answer(int status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }

    private String receiptPage(Regulation regulation, Receipt receipt) {
        var shell = shells.of(regulation, "Đã tiếp nhận câu hỏi").under(ShellFactory.QUESTIONS);
        String link = linkPattern.replace("{portal}", regulation.id()) + "/hoi-dap/theo-doi/" + receipt.code();
        return pages.render("qa/receipt.jte", Map.of("shell", shell, "receipt", receipt, "qr", QrCode.of(link)));
    }
}
