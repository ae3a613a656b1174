package vn.congkhai.qa.files;

import java.util.List;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.question.QuestionEvent;

/** Takes what an event has attached off the list of unused uploads. */
public final class KeepingFiles implements CommitListener {
    private final CaseFiles cases;
    private final MongoUploads uploads;

    public KeepingFiles(CaseFiles cases, MongoUploads uploads) {
        this.cases = cases;
        this.uploads = uploads;
    }

    @Override
    public void on(List<Commit> batch) {
        for (Commit commit : batch) for (LoggedEvent event : commit.events()) uploads.attached(of(cases.event(event)));
    }

    /** Ids of the files that an event attaches. */
    public static List<String> of(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.QuestionReceived e -> e.files();
            case QuestionEvent.AnswerPrepared e -> e.files();
            case QuestionEvent.QuestionAnswered e -> e.files();
            default -> List.of();
        };
    }
}
