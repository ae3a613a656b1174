package vn.congkhai.workflow.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.evidence.Evidence;
import vn.congkhai.eventlog.evidence.EvidenceBundle;
import vn.congkhai.eventlog.evidence.EvidenceProofs;
import vn.congkhai.eventlog.evidence.EvidenceProofs.Consistency;
import vn.congkhai.eventlog.export.CommitEntries;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.json.Json;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.verify.CommitEntry;
import vn.congkhai.eventlog.verify.NamedTexts;
import vn.congkhai.kit.ledger.Ledger;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.publication.ServedArticle;
import vn.congkhai.workflow.stored.ArticleStreams.Step;
import vn.congkhai.workflow.stored.TextStore;

/**
 * Gathers what proves an article's history. The commits are shown to lie in the tree of the oldest recent checkpoint that covers
 * them, which others may have kept, and that tree to be the beginning of the latest one's.
 */
@Component
class GatheringEvidence {
    /** So many earlier checkpoints are joined to the latest one, so that an auditor's own is likely among them. */
    private static final int CHECKPOINTS = 64;

    private final CommitLog log;
    private final Ledger ledger;
    private final BlobStore blobs;
    private final ServedArticle served;
    private final String service;
    private final String chainStart;
    private final Clock clock;

    GatheringEvidence(
            CommitLog log,
            Ledger ledger,
            BlobStore blobs,
            TextStore texts,
            Clock clock,
            vn.congkhai.eventlog.export.MongoLedgerTree tree,
            @Value("${spring.application.name}") String service) {
        this.log = log;
        this.ledger = ledger;
        this.blobs = blobs;
        this.served = new ServedArticle(texts);
        this.service = service;
        this.chainStart = tree.chainStart();
        this.clock = clock;
    }

    /** The bundle of an article with these events. */
    EvidenceBundle bundle(Existing article, List<Step> steps) {
        List<CommitEntry> commits = commits(steps);
        long last = commits.getLast().position();
        Checkpoint latest = ledger.covering(last);
        List<Checkpoint> earlier = ledger.recent(CHECKPOINTS).stream()
                .filter(checkpoint -> checkpoint.size() <= latest.size())
                .toList();
        Checkpoint at = earlier.stream()
                .filter(checkpoint -> checkpoint.size() >= last)
                .reduce((newer, older) -> older)
                .orElse(latest);
        Map<Long, List<Hash>> inclusion = new LinkedHashMap<>();
        for (CommitEntry commit : commits) {
            inclusion.put(commit.position(), ledger.inclusion(commit.position(), at.size()));
        }
        return new Evidence(
                        service,
                        article.record().id().value(),
                        steps.size(),
                        commits,
                        new EvidenceProofs(at, inclusion, consistency(at, earlier, latest)),
                        latest,
                        ledger.publicKeys(),
                        texts(commits),
                        CanonicalForm.text(Json.parse(served.json(article))),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .bundle();
    }

    private List<Consistency> consistency(Checkpoint at, List<Checkpoint> earlier, Checkpoint latest) {
        List<Consistency> proofs = new ArrayList<>();
        if (!earlier.contains(at)) proofs.add(consistency(at, latest));
        for (Checkpoint checkpoint : earlier) proofs.add(consistency(checkpoint, latest));
        return proofs;
    }

    private Consistency consistency(Checkpoint from, Checkpoint to) {
        return new Consistency(from, ledger.consistency(from.size(), to.size()));
    }

    private List<CommitEntry> commits(List<Step> steps) {
        TreeSet<Long> positions = new TreeSet<>();
        steps.forEach(step -> positions.add(step.logged().position()));
        return positions.stream().map(this::entry).toList();
    }

    private CommitEntry entry(long position) {
        String previous = position == 1
                ? chainStart
                : log.commit(position - 1).map(Commit::hash).orElseThrow();
        return CommitEntries.of(log.commit(position).orElseThrow(), previous);
    }

    private Map<String, String> texts(List<CommitEntry> commits) {
        NamedTexts named = new NamedTexts();
        commits.forEach(named::on);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String hash : named.named()) {
            blobs.get(hash).ifPresent(bytes -> texts.put(hash, new String(bytes, StandardCharsets.UTF_8)));
        }
        return texts;
    }
}
