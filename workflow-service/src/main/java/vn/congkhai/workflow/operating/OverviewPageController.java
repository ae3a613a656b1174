package vn.congkhai.workflow.operating;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** Tổng quan: what needs somebody, every process, every log, every portal. */
@RestController
class OverviewPageController {
    private static final long LONG_BEHIND_SECONDS = 60;

    private final ServicesAsked services;
    private final Regulations regulations;
    private final OperatingPages pages;
    private final Clock clock;

    OverviewPageController(ServicesAsked services, Regulations regulations, OperatingPages pages, Clock clock) {
        this.services = services;
        this.regulations = regulations;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(OperatingPages.OVERVIEW)
    ResponseEntity<String> overview(Caller caller, @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        caller.requireOperator();
        CompletableFuture<Told> processes = services.ask(authorization, "processes");
        CompletableFuture<Told> projections = services.ask(authorization, "projections");
        CompletableFuture<Told> letters = services.ask(authorization, "dead-letters");
        CompletableFuture<Told> logs = services.ask(authorization, "logs");
        List<ProcessLine> lines = ProcessLine.all(processes.join());
        return pages.page(
                caller,
                200,
                OperatingPages.OVERVIEW,
                "overview",
                "Vận hành",
                Map.of(
                        "concerns", concerns(lines, projections.join(), letters.join()),
                        "processes", lines,
                        "logs",
                                logs.join().items().stream()
                                        .map(log -> new OverviewLog(
                                                log.path("service").asString(""),
                                                log.path("head").asLong()))
                                        .toList(),
                        "logsSilent", silent(logs.join(), "Sổ ghi"),
                        "portals", regulations.all(),
                        "hosts",
                                regulations.all().stream()
                                        .map(Regulation::hosts)
                                        .map(hosts -> String.join(", ", hosts))
                                        .toList(),
                        "now", Instant.now(clock)));
    }

    private static List<Concern> concerns(List<ProcessLine> processes, Told projections, Told letters) {
        List<Concern> concerns = new ArrayList<>();
        if (processes.isEmpty()) concerns.add(new Concern("Không hỏi được các tiến trình.", OperatingPages.OVERVIEW));
        for (ProcessLine process : processes) {
            if (!process.fine()) concerns.add(new Concern(process.trouble(), OperatingPages.OVERVIEW));
        }
        List<String> late = projections.items().stream()
                .filter(item -> item.path("lagSeconds").asDouble() > LONG_BEHIND_SECONDS)
                .map(OverviewPageController::named)
                .toList();
        if (!late.isEmpty()) {
            concerns.add(
                    new Concern("Đọc chậm hơn một phút: " + String.join(", ", late) + ".", OperatingPages.PROJECTIONS));
        }
        List<String> givenUp = projections.items().stream()
                .filter(item -> item.path("givenUp").isObject())
                .map(OverviewPageController::named)
                .toList();
        if (!givenUp.isEmpty()) {
            concerns.add(new Concern(
                    "Dựng lại không thành: " + String.join(", ", givenUp) + ".", OperatingPages.PROJECTIONS));
        }
        concerns.addAll(silent(projections, "Bản chiếu"));
        int waiting = letters.items().size();
        if (waiting > 0) concerns.add(new Concern(waiting + " thư hỏng chờ xử lý.", OperatingPages.LETTERS));
        concerns.addAll(silent(letters, "Thư hỏng"));
        return concerns;
    }

    private static String named(JsonNode projection) {
        return projection.path("service").asString() + " "
                + projection.path("name").asString();
    }

    /** One sentence about who did not answer, or none. */
    static List<Concern> silent(Told told, String about) {
        if (!told.answered()) return List.of(new Concern(about + ": không trả lời.", OperatingPages.OVERVIEW));
        if (told.silent().isEmpty()) return List.of();
        return List.of(new Concern(
                about + ": " + String.join(", ", told.silent()) + " không trả lời.", OperatingPages.OVERVIEW));
    }
}
