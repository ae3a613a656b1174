package vn.congkhai.workflow.operating;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.page.console.Replies;

/** Thư hỏng: messages that a reader could not apply, each with its cause, and giving one to its reader again. */
@RestController
class LetterPageController {
    private final ServicesAsked services;
    private final OperatingPages pages;

    LetterPageController(ServicesAsked services, OperatingPages pages) {
        this.services = services;
        this.pages = pages;
    }

    @GetMapping(OperatingPages.LETTERS)
    ResponseEntity<String> letters(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestParam(name = "xong", required = false) @Nullable String done) {
        caller.requireOperator();
        return page(caller, authorization, 200, done != null, null);
    }

    @PostMapping("/van-hanh/thu-hong/{letter}/phat-lai")
    ResponseEntity<String> replay(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String letter) {
        caller.requireOperator();
        String segment = UriUtils.encodePathSegment(letter, StandardCharsets.UTF_8);
        int status = services.command(authorization, "dead-letters/" + segment + "/replay");
        return switch (status) {
            case 202 -> Replies.seeOther(OperatingPages.LETTERS + "?xong=1");
            case 404 -> refused(caller, authorization, 404, "Thư này không còn, có thể đã được đọc.");
            default ->
                refused(caller, authorization, 503, "Dịch vụ đọc thư này không trả lời. Mời thử lại sau ít phút.");
        };
    }

    private ResponseEntity<String> refused(Caller caller, String authorization, int status, String why) {
        return page(caller, authorization, status, false, new Refusal(why, null, List.of()));
    }

    private ResponseEntity<String> page(
            Caller caller, String authorization, int status, boolean replayed, @Nullable Refusal refusal) {
        Told told = services.ask(authorization, "dead-letters").join();
        Map<String, Object> model = new HashMap<>();
        model.put("letters", told.items().stream().map(Letter::of).toList());
        model.put("silent", OverviewPageController.silent(told, "Thư hỏng"));
        model.put("replayed", replayed);
        if (refusal != null) model.put("refusal", refusal);
        return pages.page(caller, status, OperatingPages.LETTERS, "letters", "Thư hỏng", model);
    }
}
