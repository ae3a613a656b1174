package vn.congkhai.workflow.operating;

import java.util.Comparator;
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

/** Bản chiếu: how far every reader is, and building one anew. */
@RestController
class ProjectionPageController {
    private final ServicesAsked services;
    private final OperatingPages pages;

    ProjectionPageController(ServicesAsked services, OperatingPages pages) {
        this.services = services;
        this.pages = pages;
    }

    @GetMapping(OperatingPages.PROJECTIONS)
    ResponseEntity<String> projections(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestParam(name = "xong", required = false) @Nullable String done) {
        caller.requireOperator();
        return page(caller, authorization, 200, done != null, null);
    }

    @PostMapping("/van-hanh/ban-chieu/{service}/{name}/dung-lai")
    ResponseEntity<String> rebuild(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String service,
            @PathVariable String name) {
        caller.requireOperator();
        int status = services.command(authorization, "projections/" + safe(service) + "/" + safe(name) + "/rebuild");
        return switch (status) {
            case 202 -> Replies.seeOther(OperatingPages.PROJECTIONS + "?xong=1");
            case 404 -> refused(caller, authorization, 404, "Không có bản chiếu này, hoặc nó không dựng lại được.");
            case 409 -> refused(caller, authorization, 409, "Bản chiếu này đang được dựng lại.");
            default -> refused(caller, authorization, 503, service + " không trả lời. Mời thử lại sau ít phút.");
        };
    }

    private static String safe(String segment) {
        return UriUtils.encodePathSegment(segment, java.nio.charset.StandardCharsets.UTF_8);
    }

    private ResponseEntity<String> refused(Caller caller, String authorization, int status, String why) {
        return page(caller, authorization, status, false, new Refusal(why, null, List.of()));
    }

    private ResponseEntity<String> page(
            Caller caller, String authorization, int status, boolean begun, @Nullable Refusal refusal) {
        Told told = services.ask(authorization, "projections").join();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lines",
                told.items().stream()
                        .map(ProjectionLine::of)
                        .sorted(Comparator.comparing(ProjectionLine::service).thenComparing(ProjectionLine::name))
                        .toList());
        model.put("silent", OverviewPageController.silent(told, "Bản chiếu"));
        model.put("begun", begun);
        if (refusal != null) model.put("refusal", refusal);
        return pages.page(caller, status, OperatingPages.PROJECTIONS, "projections", "Bản chiếu", model);
    }
}
