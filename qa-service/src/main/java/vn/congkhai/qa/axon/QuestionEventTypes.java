package vn.congkhai.qa.axon;

import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.qa.question.QuestionEvent.AnswerPrepared;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.AnswerRated;
import vn.congkhai.qa.question.QuestionEvent.AnswerReturned;
import vn.congkhai.qa.question.QuestionEvent.AskerForgotten;
import vn.congkhai.qa.question.QuestionEvent.DeadlineRecomputed;
import vn.congkhai.qa.question.QuestionEvent.ForwardingTakenBack;
import vn.congkhai.qa.question.QuestionEvent.FoundOutOfScope;
import vn.congkhai.qa.question.QuestionEvent.HandlingProposed;
import vn.congkhai.qa.question.QuestionEvent.OwnerReminded;
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
                .register("question.received", 2, QuestionReceived.class)
                .register("question.classified", 1, QuestionClassified.class)
                .register("question.proposed", 1, HandlingProposed.class)
                .register("question.forwarded", 1, QuestionForwarded.class)
                .register("question.progress-notified", 1, ProgressNotified.class)
                .register("question.answered", 2, QuestionAnswered.class)
                .register("question.out-of-scope", 1, FoundOutOfScope.class)
                .register("question.published", 1, AnswerPublished.class)
                .register("question.reopened", 1, QuestionReopened.class)
                .register("question.taken-back", 1, ForwardingTakenBack.class)
                .register("question.answer-prepared", 1, AnswerPrepared.class)
                .register("question.answer-returned", 1, AnswerReturned.class)
                .register("question.deadline-recomputed", 2, DeadlineRecomputed.class)
                .register("question.owner-reminded", 1, OwnerReminded.class)
                .register("question.answer-rated", 1, AnswerRated.class)
                .register("question.asker-forgotten", 1, AskerForgotten.class)
                // Before files could be attached, and before the version of the consent was noted.
                .upcast("question.received", 1, received -> {
                    received.putNull("consent");
                    received.putArray("files");
                    return received;
                })
                // Before it said which days count differently in more than words.
                .upcast("question.deadline-recomputed", 1, recomputed -> {
                    recomputed.putArray("changed");
                    return recomputed;
                })
                .upcast("question.answered", 1, answered -> {
                    answered.putNull("attachments");
                    answered.putArray("files");
                    answered.putNull("preparedBy");
                    return answered;
                });
    }
}
