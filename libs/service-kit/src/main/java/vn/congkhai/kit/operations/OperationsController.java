package vn.congkhai.kit.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.messaging.DeadLetters;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;

/** The technical state of this process, for operators only. The gateway puts the answers of all together. */
@RestController
@RequestMapping("/api/operations")
public final class OperationsController {
    private final String instance;
    private final ProcessReport process;
    private final Supplier<Stream<LogHeads>> logs;
    private final Supplier<Stream<ProjectionProgress>> projections;
    private final DeadLetters deadLetters;

    /** @param instance name of this process, by which operators call it: {@code search-service-2} is the second of its service */
    public OperationsController(
            String instance,
            ProcessReport process,
            Supplier<Stream<LogHeads>> logs,
            Supplier<Stream<ProjectionProgress>> projections,
            DeadLetters deadLetters) {
        this.instance = instance;
        this.process = process;
        this.logs = logs;
        this.projections = projections;
        this.deadLetters = deadLetters;
    }

    /** This process, alone in its list because the gateway puts the lists of all services together. */
    @GetMapping("/processes")
    Map<String, List<ProcessReport.Seen>> processes(Caller caller) {
        caller.requireOperator();
        return Map.of("items", List.of(process.now()));
    }

    @GetMapping("/logs")
    Map<String, List<LogHead>> logs(Caller caller) {
        caller.requireOperator();
        return Map.of("items", logs.get().flatMap(log -> log.heads().stream()).toList());
    }

    @GetMapping("/projections")
    Map<String, List<Map<String, @Nullable Object>>> projections(Caller caller) {
        caller.requireOperator();
        return Map.of("items", projections.get().map(this::shown).toList());
    }

    @PostMapping("/projections/{service}/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(Caller caller, @PathVariable("service") String of, @PathVariable String name) {
        caller.requireOperator();
        RebuildableProjection projection = projections
                .get()
                .filter(found -> of.equals(instance) && found.name().equals(name))
                .filter(RebuildableProjection.class::isInstance)
                .map(RebuildableProjection.class::cast)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!projection.rebuild()) {
            throw ProblemException.of(409, "wrong-state", "Bản chiếu này đang được dựng lại.");
        }
    }

    @GetMapping("/dead-letters")
    Map<String, List<DeadLetters.Listed>> deadLetters(
            Caller caller, @RequestParam(required = false) @Nullable String topic) {
        caller.requireOperator();
        return Map.of("items", deadLetters.list(topic));
    }

    @PostMapping("/dead-letters/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(Caller caller, @PathVariable String id) {
        caller.requireOperator();
        if (!deadLetters.replay(id)) throw ProblemException.notFound();
    }

    private Map<String, @Nullable Object> shown(ProjectionProgress projection) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("service", instance);
        shown.put("name", projection.name());
        shown.put("position", projection.position());
        shown.put("lagEvents", projection.lagEvents());
        shown.put("lagSeconds", projection.lagSeconds());
        shown.put("unknownEvents", projection.unknownEvents());
        shown.put("damagedCommits", projection.damagedCommits());
        shown.put("reads", projection.readsTopics() ? "topic" : "log");
        shown.put("rebuildable", projection instanceof RebuildableProjection);
        shown.put("rebuild", projection instanceof RebuildableProjection built ? built.rebuilding() : null);
        shown.put(
                "givenUp",
                projection instanceof RebuildableProjection built
                        ? built.rebuilds().failed()
                        : null);
        return shown;
    }
}
