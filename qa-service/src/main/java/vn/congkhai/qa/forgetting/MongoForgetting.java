package vn.congkhai.qa.forgetting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.files.SealedFiles;
import vn.congkhai.qa.lostcodes.MongoAskers;
import vn.congkhai.qa.question.QuestionEvent.AskerForgotten;

/**
 * Does what the event of forgetting says. Doing it again changes nothing, so a crash between the event and the deed is made good by
 * the follower of the log.
 */
public final class MongoForgetting implements CommitListener {
    private final CaseFiles cases;
    private final Sealing sealing;
    private final SealedFiles files;
    private final MongoAskers askers;
    private final MongoCollection<Document> storedAnswers;

    public MongoForgetting(
            MongoDatabase database, CaseFiles cases, Sealing sealing, SealedFiles files, MongoAskers askers) {
        this.cases = cases;
        this.sealing = sealing;
        this.files = files;
        this.askers = askers;
        this.storedAnswers = database.getCollection("idempotency");
    }

    @Override
    public void on(List<Commit> batch) {
        for (Commit commit : batch) {
            for (LoggedEvent event : commit.events()) {
                if (cases.event(event) instanceof AskerForgotten forgotten) forget(forgotten.questionId());
            }
        }
    }

    /** Destroys everything that could tell what the asker of a question wrote, or who it was. */
    public void forget(String questionId) {
        sealing.forget(questionId);
        askers.forget(questionId);
        // The answers to commands about it are kept for repetitions, and some show the question.
        for (String command : cases.commandIds(questionId)) storedAnswers.deleteOne(Filters.eq("_id", command));
        Optional<CaseFile> file = cases.find(questionId);
        if (file.isEmpty()) return;
        try {
            for (String id : file.get().fileIds()) files.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
