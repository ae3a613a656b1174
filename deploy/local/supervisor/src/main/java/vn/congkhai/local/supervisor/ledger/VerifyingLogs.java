package vn.congkhai.local.supervisor.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.PublicKeys;
import vn.congkhai.eventlog.evidence.VerifyMain;
import vn.congkhai.eventlog.export.MongoLogSource;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.verify.LogVerifier;
import vn.congkhai.eventlog.verify.NamedTexts;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.eventlog.verify.Verdict;

/** Verifies every log of an instance in its database, and the texts that the logs name. */
public final class VerifyingLogs {
    private final OpenDatabase database;
    private final PrintStream out;
    private final PrintStream err;

    public VerifyingLogs(OpenDatabase database, PrintStream out, PrintStream err) {
        this.database = database;
        this.out = out;
        this.err = err;
    }

    /**
     * Prints one line per log.
     *
     * @param kept checkpoints that were kept elsewhere, each for the log it names
     * @param keys trusted keys of that log, null for those in the data directory
     * @return the exit code of the command
     */
    public int run(List<Checkpoint> kept, @Nullable PublicKeys keys) {
        List<Checkpoint> unused = new ArrayList<>(kept);
        int exit = VerifyMain.OK;
        boolean any = false;
        for (LoggedService service : LoggedService.values()) {
            if (!database.has(service)) continue;
            any = true;
            List<Checkpoint> ours = kept.stream()
                    .filter(checkpoint -> checkpoint.origin().equals(MongoLogSource.originOf(service.service())))
                    .toList();
            unused.removeAll(ours);
            exit = worse(exit, verify(service, ours, ours.isEmpty() ? null : keys));
        }
        unused.forEach(checkpoint -> err.println("there is no log of " + checkpoint.origin()));
        if (!any) err.println("there is no log");
        return unused.isEmpty() && any ? exit : worse(exit, VerifyMain.UNUSABLE);
    }

    /** Tampered is worse than unusable, which is worse than right. */
    private static int worse(int one, int other) {
        if (one == VerifyMain.TAMPERED || other == VerifyMain.TAMPERED) return VerifyMain.TAMPERED;
        return Math.max(one, other);
    }

    private int verify(LoggedService service, List<Checkpoint> kept, @Nullable PublicKeys keys) {
        long started = System.nanoTime();
        String prefix = service.service() + " ";
        try {
            NamedTexts texts = new NamedTexts();
            Verdict verdict = LogVerifier.verify(database.log(service), kept, keys, texts::on);
            if (verdict instanceof Verdict.Intact) {
                MongoCollection<Document> blobs = database.of(service).getCollection("blobs");
                Optional<Verdict.Tampered> other = texts.check(hash -> found(blobs, hash));
                if (other.isPresent()) verdict = other.get();
            }
            texts.destroyed().forEach((hash, decision) -> err.println(prefix + "text " + hash + " " + decision));
            return VerifyMain.print(verdict, prefix, started, out, err);
        } catch (UnusableException | MalformedJsonException e) {
            err.println(prefix + e.getMessage());
            return VerifyMain.UNUSABLE;
        }
    }

    private static NamedTexts.Found found(MongoCollection<Document> blobs, String hash) {
        Document blob = blobs.find(Filters.eq("_id", hash)).first();
        if (blob == null) return NamedTexts.Found.NONE;
        byte[] bytes = blob.get("bytes", new Binary(new byte[0])).getData();
        return Hash.sha256(bytes).hex().equals(hash) ? NamedTexts.Found.RIGHT : NamedTexts.Found.ANOTHER;
    }
}
