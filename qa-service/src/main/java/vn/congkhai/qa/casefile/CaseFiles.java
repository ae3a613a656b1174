package vn.congkhai.qa.casefile;

import java.util.List;
import java.util.Optional;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.qa.question.QuestionEvent;

/** Reads files from the log: always current, also in the moment after a command. */
public final class CaseFiles {
    private final CommitLog log;
    private final EventCodec codec;

    public CaseFiles(CommitLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** The file of a question. */
    public Optional<CaseFile> find(String questionId) {
        return of(log.stream(questionId, 0));
    }

    /** The file as it is at least since an event, for those who follow the log. */
    public Optional<CaseFile> findTo(LoggedEvent event) {
        return of(log.streamTo(event));
    }

    private Optional<CaseFile> of(List<LoggedEvent> stream) {
        if (stream.isEmpty()) return Optional.empty();
        List<QuestionEvent> events = stream.stream().map(this::event).toList();
        return Optional.of(CaseFile.of(events, stream.getLast().position()));
    }

    /** Ids of a question's events, in order: by these its letters are known. */
    public List<String> eventIds(String questionId) {
        return log.stream(questionId, 0).stream().map(LoggedEvent::id).toList();
    }

    /** Ids of the commands that led to a question's events. */
    public List<String> commandIds(String questionId) {
        return log.stream(questionId, 0).stream()
                .map(event -> log.commit(event.position()).map(Commit::commitId).orElse(""))
                .filter(id -> id != null && !id.isEmpty())
                .toList();
    }

    /** The event in a logged one. */
    public QuestionEvent event(LoggedEvent logged) {
        return codec.decode(logged)
                .map(QuestionEvent.class::cast)
                .orElseThrow(() -> new IllegalStateException(logged.type() + " is of a newer version of this service"));
    }
}
