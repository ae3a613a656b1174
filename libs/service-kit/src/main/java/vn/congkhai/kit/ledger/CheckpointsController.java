package vn.congkhai.kit.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.PublicKeys;
import vn.congkhai.kit.security.Caller;

/** The latest checkpoints of this service's log, each held against the log as it is now; for operators. */
@RestController
final class CheckpointsController {
    private static final int SHOWN = 5;

    private final String service;
    private final Ledger ledger;

    CheckpointsController(String service, Ledger ledger) {
        this.service = service;
        this.ledger = ledger;
    }

    /**
     * {@code signed}: one of this log's keys signed it. {@code kept}: the log still begins with exactly what was signed, null for a
     * checkpoint of the time before a restore.
     */
    @GetMapping("/api/operations/checkpoints")
    Map<String, List<Map<String, @Nullable Object>>> checkpoints(Caller caller) {
        caller.requireOperator();
        ledger.current();
        PublicKeys keys = PublicKeys.parse(ledger.publicKeys());
        return Map.of(
                "items",
                ledger.recent(SHOWN).stream()
                        .map(checkpoint -> shown(checkpoint, keys))
                        .toList());
    }

    private Map<String, @Nullable Object> shown(Checkpoint checkpoint, PublicKeys keys) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("service", service);
        shown.put("epoch", checkpoint.epoch());
        shown.put("size", checkpoint.size());
        shown.put("root", checkpoint.root().hex());
        shown.put("time", checkpoint.time());
        shown.put("keyId", checkpoint.keyId());
        shown.put("signed", keys.signed(checkpoint));
        shown.put("kept", ledger.keeps(checkpoint));
        return shown;
    }
}
