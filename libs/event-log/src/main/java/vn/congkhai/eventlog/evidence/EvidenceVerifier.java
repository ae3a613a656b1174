package vn.congkhai.eventlog.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.PublicKeys;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Proofs;
import vn.congkhai.eventlog.verify.CommitEntry;
import vn.congkhai.eventlog.verify.Tampering;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.eventlog.verify.Verdict;
import vn.congkhai.eventlog.verify.Verdict.Tampered;

/**
 * Checks a bundle: every commit has its hash and lies in the tree of a signed checkpoint, that tree is the beginning of the
 * latest one's, the article's history has no hole, and what its last publication names is the text that the public was served.
 */
public final class EvidenceVerifier {
    private final EvidenceBundle bundle;
    private final JsonObject manifest;
    private final EvidenceProofs proofs;
    private final Checkpoint latest;
    private final PublicKeys keys;
    private final List<Checkpoint> kept;
    private final List<CommitEntry> commits = new ArrayList<>();
    private long next;

    private EvidenceVerifier(EvidenceBundle bundle, List<Checkpoint> kept, @Nullable PublicKeys keys) {
        this.bundle = bundle;
        this.kept = kept;
        try {
            this.manifest = JsonObject.parse(bundle.text(EvidenceBundle.MANIFEST));
            if (!manifest.string("format").equals(EvidenceBundle.FORMAT)) {
                throw new UnusableException("not of the form " + EvidenceBundle.FORMAT);
            }
            this.proofs = EvidenceProofs.parse(bundle.text(EvidenceBundle.PROOFS));
            this.latest = Checkpoint.parse(bundle.text(EvidenceBundle.CHECKPOINT));
            this.keys = keys == null ? PublicKeys.parse(bundle.text(EvidenceBundle.KEYS)) : keys;
        } catch (MalformedJsonException | IllegalArgumentException e) {
            throw new UnusableException("no bundle of evidence: " + e.getMessage());
        }
    }

    /**
     * Verifies a bundle.
     *
     * @param kept checkpoints that were kept elsewhere
     * @param keys the log's published keys; those in the bundle if null
     * @throws UnusableException when it is no bundle
     */
    public static Verdict verify(InputStream in, List<Checkpoint> kept, @Nullable PublicKeys keys) throws IOException {
        return new EvidenceVerifier(EvidenceBundle.read(in), kept, keys).run();
    }

    private Verdict run() {
        return signatures()
                .or(this::lines)
                .or(this::history)
                .or(this::inclusion)
                .or(this::consistency)
                .or(this::againstKept)
                .or(() -> ServedText.check(bundle, manifest.string("article"), commits))
                .<Verdict>map(fault -> fault)
                .orElseGet(() -> new Verdict.Intact(commits.size(), next));
    }

    private Optional<Tampered> signatures() {
        List<Checkpoint> all = new ArrayList<>(kept);
        all.add(latest);
        all.add(proofs.at());
        proofs.consistency().forEach(proof -> all.add(proof.from()));
        for (Checkpoint checkpoint : all) {
            if (!checkpoint.origin().equals(latest.origin())) {
                throw new UnusableException(
                        "a checkpoint of " + checkpoint.origin() + " and one of " + latest.origin());
            }
            if (!keys.signed(checkpoint)) {
                return found(
                        Tampering.BAD_SIGNATURE,
                        checkpoint.size(),
                        "a checkpoint is not signed by key " + checkpoint.keyId() + " of this log");
            }
        }
        return Optional.empty();
    }

    private Optional<Tampered> lines() {
        long position = 0;
        for (String line : bundle.text(EvidenceBundle.COMMITS).lines().toList()) {
            CommitEntry entry = entry(line);
            if (entry == null) return found(Tampering.CONTENT_CHANGED, position + 1, "a line is no commit");
            if (entry.position() <= position) {
                return found(Tampering.ORDER_CHANGED, entry.position(), "it comes after commit " + position);
            }
            position = entry.position();
            commits.add(entry);
        }
        return Optional.empty();
    }

    private Optional<Tampered> history() {
        String article = manifest.string("article");
        Instant time = Instant.MIN;
        for (CommitEntry entry : commits) {
            long position = entry.position();
            if (entry.ts().isBefore(time)) return found(Tampering.BACKDATED, position, "its time goes back");
            time = entry.ts();
            if (!entry.holdsItsHash()) {
                return found(Tampering.CONTENT_CHANGED, position, "its hash is not that of its content");
            }
            for (JsonObject event : entry.events()) {
                if (!event.string("agg").equals(article)) continue;
                if (event.number("seq") != next) {
                    return found(Tampering.GAP, position, "event " + next + " of the article is missing");
                }
                next++;
            }
        }
        long events = manifest.number("events");
        if (next == events) return Optional.empty();
        long end = commits.isEmpty() ? 0 : commits.getLast().position();
        return found(Tampering.TAIL_MISSING, end + 1, "the article has " + events + " events");
    }

    private static @Nullable CommitEntry entry(String line) {
        try {
            return CommitEntry.parse(line);
        } catch (MalformedJsonException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private Optional<Tampered> inclusion() {
        Checkpoint at = proofs.at();
        for (CommitEntry entry : commits) {
            var path = proofs.inclusion().get(entry.position());
            if (path == null || !Proofs.included(entry.leaf(), entry.position() - 1, at.size(), path, at.root())) {
                return found(
                        Tampering.HISTORY_REWRITTEN,
                        entry.position(),
                        "it is not in the tree of the checkpoint over " + at.size() + " commits");
            }
        }
        return Optional.empty();
    }

    private Optional<Tampered> consistency() {
        if (proofs.from(proofs.at().size()).isEmpty()) {
            return found(Tampering.HISTORY_REWRITTEN, proofs.at().size(), "no way from there to the latest checkpoint");
        }
        for (EvidenceProofs.Consistency proof : proofs.consistency()) {
            Checkpoint from = proof.from();
            boolean begins = Proofs.consistent(from.size(), from.root(), latest.size(), latest.root(), proof.path());
            boolean isTheOne = from.size() != proofs.at().size()
                    || from.root().equals(proofs.at().root());
            if (!begins || !isTheOne) {
                return found(
                        Tampering.HISTORY_REWRITTEN,
                        from.size(),
                        "the latest checkpoint does not begin with that over " + from.size() + " commits");
            }
        }
        return Optional.empty();
    }

    private Optional<Tampered> againstKept() {
        for (Checkpoint checkpoint : kept) {
            var known = checkpoint.size() == latest.size()
                    ? Optional.of(latest.root())
                    : proofs.from(checkpoint.size()).map(proof -> proof.from().root());
            if (known.isEmpty()) {
                throw new UnusableException("the bundle does not reach the checkpoint over " + checkpoint.size()
                        + " commits; take a checkpoint of " + proofs.at().time() + " or later, or a new bundle");
            }
            if (!known.get().equals(checkpoint.root())) {
                return found(
                        Tampering.HISTORY_REWRITTEN,
                        checkpoint.size(),
                        "another root than in the checkpoint that was kept");
            }
        }
        return Optional.empty();
    }

    private static Optional<Tampered> found(Tampering code, long position, String reason) {
        return Optional.of(new Tampered(code, position, reason));
    }
}
