package vn.congkhai.qa.axon;

import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.ForwardingTakenBack;
import vn.congkhai.qa.question.QuestionEvent.FoundOutOfScope;
import vn.congkhai.qa.question.QuestionEvent.HandlingProposed;
import vn.congkhai.qa.question.QuestionEvent.ProgressNotified;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.qa.question.QuestionEvent.QuestionClassified;
import vn.congkhai.qa.question.QuestionEvent.QuestionForwarded;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionEvent.QuestionReopened;

/** The names under which events are stored, for good. */
public final class QuestionEventTypes {
    private QuestionEventTypes() {}

    /** Names and classes; unknown fields of a newer writer are ignored. */
    public static EventCodec codec() {
        return new EventCodec(JsonMapper.builder().build())
                .register("question.received", 1, QuestionReceived.class)
                .register("question.classified", 1, QuestionClassified.class)
                .register("question.proposed", 1, HandlingProposed.class)
                .register("question.forwarded", 1, QuestionForwarded.class)
                .register("question.progress-notified", 1, ProgressNotified.class)
                .register("question.answered", 1, QuestionAnswered.class)
                .register("question.out-of-scope", 1, FoundOutOfScope.class)
                .register("question.published", 1, AnswerPublished.class)
                .register("question.reopened", 1, QuestionReopened.class)
                .register("question.taken-back", 1, ForwardingTakenBack.class);
    }
}
