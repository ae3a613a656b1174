package vn.congkhai.qa.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.config.QuestionPolicies;

/**
 * Sends the current public state of every question that a batch touches, once per question. It is read from the log, so it
 * may be newer than the batch; it carries the position it was read at.
 */
public final class PublishingQuestions implements CommitListener {
    private static final String TOPIC = "question.v1";

    private final CommitLog log;
    private final CaseFiles files;
    private final QuestionPolicies policies;
    private final EventPublisher publisher;

    public PublishingQuestions(CommitLog log, CaseFiles files, QuestionPolicies policies, EventPublisher publisher) {
        this.log = log;
        this.files = files;
        this.policies = policies;
        this.publisher = publisher;
    }

    @Override
    public void on(List<Commit> batch) {
        Map<String, LoggedEvent> latest = new LinkedHashMap<>();
        batch.forEach(commit -> commit.events().forEach(event -> latest.put(event.aggregateId(), event)));
        List<OutgoingEvent> outgoing = new ArrayList<>();
        latest.values().forEach(cause -> files.findTo(cause).ifPresent(file -> outgoing.add(event(file, cause))));
        publisher.publish(outgoing);
    }

    private OutgoingEvent event(CaseFile file, LoggedEvent cause) {
        return new OutgoingEvent(
                TOPIC,
                file.id(),
                "question",
                PublicQuestion.of(file, policies),
                file.position(),
                log.epoch(),
                cause.meta().get("traceparent"),
                cause.at());
    }
}
