package vn.congkhai.workflow.operating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.congkhai.kit.security.Caller;

/** Sổ cái: the signed checkpoints of every log, and whether the log still is what was signed. */
@RestController
class LedgerPageController {
    private final ServicesAsked services;
    private final OperatingPages pages;

    LedgerPageController(ServicesAsked services, OperatingPages pages) {
        this.services = services;
        this.pages = pages;
    }

    @GetMapping(OperatingPages.LEDGERS)
    ResponseEntity<String> ledgers(Caller caller, @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        caller.requireOperator();
        Told told = services.ask(authorization, "checkpoints").join();
        Map<String, List<Mark>> byService = new LinkedHashMap<>();
        for (JsonNode item : told.items()) {
            byService
                    .computeIfAbsent(item.path("service").asString(), service -> new ArrayList<>())
                    .add(Mark.of(item));
        }
        return pages.page(
                caller,
                200,
                OperatingPages.LEDGERS,
                "ledgers",
                "Sổ cái",
                Map.of(
                        "ledgers",
                                byService.entrySet().stream()
                                        .map(entry -> new LedgerMarks(entry.getKey(), entry.getValue()))
                                        .toList(),
                        "silent", OverviewPageController.silent(told, "Sổ cái")));
    }
}
