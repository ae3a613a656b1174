package vn.congkhai.qa.casefile;

import java.util.List;
import java.util.Optional;
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
        List<LoggedEvent> stream = log.stream(questionId, 0);
        if (stream.isEmpty()) return Optional.empty();
        List<QuestionEvent> events = stream.stream().map(this::event).toList();
        return Optional.of(CaseFile.of(events, stream.getLast().position()));
    }

    /** The event in a logged one. */
    public QuestionEvent event(LoggedEvent logged) {
        return codec.decode(logged)
                .map(QuestionEvent.class::cast)
                .orElseThrow(() -> new IllegalStateException(logged.type() + " is of a newer version of this service"));
    }
}
