package vn.congkhai.kit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/** The checkpoint, the keys and the proofs of consistency of this service's log, open to everybody. */
@RestController
@RequestMapping("/.well-known/ledger/{service}")
final class LedgerController {
    private static final MediaType PEM = new MediaType("application", "x-pem-file");

    private final String name;
    private final Ledger ledger;

    LedgerController(String name, Ledger ledger) {
        this.name = name;
        this.ledger = ledger;
    }

    /** {@code {origin, epoch, size, root, time, keyId, signature}}; the signature is over the rest in canonical form. */
    @GetMapping
    ResponseEntity<byte[]> checkpoint(@PathVariable String service) {
        requireThis(service);
        return json(ledger.current().published());
    }

    /** The public halves of all keys that ever signed. */
    @GetMapping("/keys")
    ResponseEntity<byte[]> keys(@PathVariable String service) {
        requireThis(service);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(PEM)
                .body(ledger.publicKeys().getBytes(StandardCharsets.US_ASCII));
    }

    /** RFC 9162, 2.1.4.1: for whoever kept a checkpoint and wants to know that a later one continues it. */
    @GetMapping("/consistency")
    ResponseEntity<byte[]> consistency(@PathVariable String service, @RequestParam long from, @RequestParam long to) {
        requireThis(service);
        if (from < 0 || from > to) throw new ProblemException(Problems.invalidParameter("from", "Phải từ 0 đến to."));
        if (to > ledger.size()) {
            throw new ProblemException(Problems.invalidParameter("to", "Sổ cái chưa dài đến đó."));
        }
        Map<String, @Nullable Object> proof = new LinkedHashMap<>();
        proof.put("from", from);
        proof.put("to", to);
        proof.put("path", ledger.consistency(from, to).stream().map(Hash::hex).toList());
        return json(proof);
    }

    private void requireThis(String service) {
        if (!service.equals(name)) throw ProblemException.notFound();
    }

    private static ResponseEntity<byte[]> json(Map<String, @Nullable Object> body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(CanonicalForm.bytes(body));
    }
}
