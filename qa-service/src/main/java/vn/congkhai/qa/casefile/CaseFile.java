package vn.congkhai.qa.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Question;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.ProgressNotified;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionState;

/**
 * Hồ sơ câu hỏi: its whole history and what it amounts to.
 *
 * @param position log position of its last event
 */
public record CaseFile(List<QuestionEvent> events, Asked question, long position) {

    public CaseFile {
        events = List.copyOf(events);
    }

    /** The file of a history that starts with the receipt. */
    public static CaseFile of(List<QuestionEvent> events, long position) {
        Question question = new Question.Unasked();
        for (QuestionEvent event : events) question = question.evolve(event);
        if (!(question instanceof Asked asked)) throw new IllegalArgumentException("an empty history");
        return new CaseFile(events, asked, position);
    }

    /** Id of the question. */
    public String id() {
        return question.ticket().id();
    }

    /** How it came in. */
    public QuestionReceived received() {
        return (QuestionReceived) events.getFirst();
    }

    /** The answer that stands; none before it was given or after it was reopened. */
    public Optional<QuestionAnswered> answer() {
        return question.state() == QuestionState.ANSWERED ? last(QuestionAnswered.class) : Optional.empty();
    }

    /** The unit with which it lies or which answered it, null for none. */
    public @Nullable String unit() {
        return switch (question) {
            case Question.WithUnit with -> with.unit();
            case Question.Answered answered -> answered.unit();
            default -> null;
        };
    }

    /** How the asker rated the answer that stands, null for not. */
    public @Nullable Integer score() {
        for (QuestionEvent event : events.reversed()) {
            if (event instanceof QuestionEvent.QuestionReopened) return null;
            if (event instanceof QuestionEvent.AnswerRated rated) return rated.score();
        }
        return null;
    }

    /** Ids of every file of the question and its answers. */
    public List<String> fileIds() {
        return events.stream()
                .flatMap(event -> vn.congkhai.qa.files.KeepingFiles.of(event).stream())
                .toList();
    }

    /** What the public reads, whatever happened afterwards. */
    public Optional<AnswerPublished> published() {
        return last(AnswerPublished.class);
    }

    /** The day promised in the progress notice of the period that runs, null for none. */
    public @Nullable LocalDate promisedOn() {
        for (QuestionEvent event : events.reversed()) {
            if (event instanceof QuestionEvent.QuestionReopened) return null;
            if (event instanceof QuestionEvent.ForwardingTakenBack) return null;
            if (event instanceof ProgressNotified notice) return notice.promisedOn();
        }
        return null;
    }

    /** The history, each event with the state it led to. */
    public List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        Question state = new Question.Unasked();
        for (QuestionEvent event : events) {
            state = state.evolve(event);
            moments.add(new Moment(event, ((Asked) state).state()));
        }
        return moments;
    }

    private <T extends QuestionEvent> Optional<T> last(Class<T> type) {
        return events.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** One event and the state after it. */
    public record Moment(QuestionEvent event, QuestionState state) {}
}
