package vn.congkhai.qa.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.qa.axon.QuestionEventTypes;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.question.Actor;
import vn.congkhai.qa.question.QuestionEvent;

/** Diễn biến của câu hỏi as staff read it. */
final class Steps {
    private static final Set<String> TO_STAFF = Set.of(
            "question.forwarded",
            "question.owner-reminded",
            "question.answer-prepared",
            "question.answer-returned",
            "question.reopened");

    private static final EventCodec TYPES = QuestionEventTypes.codec();

    private final SealedTexts texts;

    Steps(SealedTexts texts) {
        this.texts = texts;
    }

    /** Whether letters to staff tell of events of this type. */
    static boolean concernsStaff(String type) {
        return TO_STAFF.contains(type);
    }

    StaffView.Step of(CaseFile.Moment moment) {
        QuestionEvent event = moment.event();
        return new StaffView.Step(event.at(), moment.state(), TYPES.typeOf(event), actor(event), note(event));
    }

    private static @Nullable Actor actor(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.QuestionClassified e -> e.by();
            case QuestionEvent.HandlingProposed e -> e.by();
            case QuestionEvent.QuestionForwarded e -> e.by();
            case QuestionEvent.ProgressNotified e -> e.by();
            case QuestionEvent.AnswerPrepared e -> e.by();
            case QuestionEvent.AnswerReturned e -> e.by();
            case QuestionEvent.QuestionAnswered e -> e.by();
            case QuestionEvent.FoundOutOfScope e -> e.by();
            case QuestionEvent.AnswerPublished e -> e.by();
            case QuestionEvent.QuestionReopened e -> e.by();
            case QuestionEvent.ForwardingTakenBack e -> e.by();
            case QuestionEvent.QuestionReceived ignored -> null;
            case QuestionEvent.DeadlineRecomputed ignored -> null;
            case QuestionEvent.OwnerReminded ignored -> null;
            case QuestionEvent.AnswerRated ignored -> null;
            case QuestionEvent.AskerForgotten ignored -> null;
        };
    }

    private @Nullable String note(QuestionEvent event) {
        String id = event.questionId();
        return switch (event) {
            case QuestionEvent.QuestionReceived ignored -> null;
            case QuestionEvent.QuestionClassified e -> e.field();
            case QuestionEvent.HandlingProposed e -> e.to() + ": " + texts.textOrErased(id, e.note());
            case QuestionEvent.QuestionForwarded e -> e.unit() + ": " + texts.textOrErased(id, e.note());
            case QuestionEvent.ProgressNotified e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.AnswerPrepared ignored -> null;
            case QuestionEvent.AnswerReturned e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.QuestionAnswered ignored -> null;
            case QuestionEvent.FoundOutOfScope e ->
                texts.open(id, e.notice(), ScopeNotice.class)
                        .map(ScopeNotice::words)
                        .orElse(SealedTexts.ERASED);
            case QuestionEvent.AnswerPublished e -> e.title();
            case QuestionEvent.QuestionReopened e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.ForwardingTakenBack e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.DeadlineRecomputed e ->
                e.before() + " -> " + e.deadline().dueOn() + ": " + e.why();
            case QuestionEvent.OwnerReminded e -> e.stage().name() + " " + e.owedOn() + " (" + e.days() + ")";
            case QuestionEvent.AnswerRated e -> Integer.toString(e.score());
            case QuestionEvent.AskerForgotten e -> e.because().name();
        };
    }
}
