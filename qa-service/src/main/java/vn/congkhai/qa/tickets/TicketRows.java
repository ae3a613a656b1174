package vn.congkhai.qa.tickets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.question.QuestionState;

/** Makes the row of a question from its events, one by one. */
final class TicketRows {
    private TicketRows() {}

    static TicketRow after(@Nullable TicketRow row, QuestionEvent event) {
        if (row == null) return received((QuestionEvent.QuestionReceived) event);
        Change change = new Change(row);
        apply(change, event);
        return change.row(event.at());
    }

    private static TicketRow received(QuestionEvent.QuestionReceived e) {
        LocalDate due = e.deadline().dueOn();
        var first = new Course(QuestionPolicy.day(e.at()), QuestionState.RECEIVED, null, null, due, false, null);
        return new TicketRow(
                e.questionId(),
                e.portal(),
                e.codeHash(),
                QuestionState.RECEIVED,
                null,
                null,
                false,
                e.at(),
                e.deadline().from(),
                due,
                daysOff(e.deadline()),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(first),
                1);
    }

    /** The same for the same days off, whatever they are called. */
    static int daysOff(Deadline deadline) {
        return deadline.skipped().stream()
                .map(Deadline.SkippedDay::date)
                .toList()
                .hashCode();
    }

    private static void apply(Change change, QuestionEvent event) {
        switch (event) {
            case QuestionEvent.QuestionReceived ignored -> throw new IllegalStateException("received twice");
            case QuestionEvent.QuestionClassified e -> change.classified(e);
            case QuestionEvent.HandlingProposed ignored -> change.state = QuestionState.PROPOSED;
            case QuestionEvent.QuestionForwarded e -> change.to(QuestionState.FORWARDED, e.unit());
            case QuestionEvent.ForwardingTakenBack ignored -> change.takenBack();
            case QuestionEvent.ProgressNotified e -> change.promised(e);
            case QuestionEvent.AnswerPrepared ignored -> {}
            case QuestionEvent.AnswerReturned ignored -> {}
            case QuestionEvent.QuestionAnswered e -> change.finished(QuestionState.ANSWERED, e.unit(), e.at());
            case QuestionEvent.FoundOutOfScope e -> change.finished(QuestionState.OUT_OF_SCOPE, null, e.at());
            case QuestionEvent.AnswerPublished e -> change.publication = new TicketRow.Publication(e.title(), e.at());
            case QuestionEvent.AnswerRated e -> change.score = e.score();
            case QuestionEvent.QuestionReopened e -> change.reopened(e.deadline());
            case QuestionEvent.DeadlineRecomputed e -> change.due(e.deadline());
            case QuestionEvent.OwnerReminded e -> {
                change.stage = e.stage();
                change.stageOf = e.owedOn();
            }
            case QuestionEvent.AskerForgotten e -> change.erased(e.at());
        }
    }

    /** The row in the making. */
    private static final class Change {
        private final TicketRow old;
        private QuestionState state;
        private @Nullable String unit;
        private @Nullable String field;
        private boolean general;
        private LocalDate from;
        private LocalDate dueOn;
        private int daysOff;
        private @Nullable LocalDate promisedOn;
        private @Nullable Instant finishedAt;
        private TicketRow.@Nullable Publication publication;
        private @Nullable Integer score;
        private @Nullable DeadlineStage stage;
        private @Nullable LocalDate stageOf;
        private boolean erased;
        private boolean late;

        Change(TicketRow old) {
            this.old = old;
            state = old.state();
            unit = old.unit();
            field = old.field();
            general = old.general();
            from = old.from();
            dueOn = old.dueOn();
            daysOff = old.daysOff();
            promisedOn = old.promisedOn();
            finishedAt = old.finishedAt();
            publication = old.publication();
            score = old.score();
            stage = old.stage();
            stageOf = old.stageOf();
            erased = old.erased();
            late = old.course().getLast().late();
        }

        void to(QuestionState next, @Nullable String nextUnit) {
            state = next;
            unit = nextUnit;
        }

        void classified(QuestionEvent.QuestionClassified e) {
            state = QuestionState.CLASSIFIED;
            field = e.field();
            general = e.general();
        }

        void takenBack() {
            to(QuestionState.CLASSIFIED, null);
            // What a unit has promised does not bind the next one: the regulation's day counts again.
            promisedOn = null;
        }

        void promised(QuestionEvent.ProgressNotified e) {
            late |= QuestionPolicy.day(e.at()).isAfter(old.owedOn());
            state = QuestionState.PROGRESS_NOTIFIED;
            promisedOn = e.promisedOn();
        }

        void finished(QuestionState end, @Nullable String by, Instant at) {
            late |= QuestionPolicy.day(at).isAfter(old.owedOn());
            to(end, by);
            finishedAt = at;
        }

        void reopened(Deadline deadline) {
            to(QuestionState.REOPENED, null);
            promisedOn = null;
            finishedAt = null;
            score = null;
            late = false;
            due(deadline);
        }

        void due(Deadline deadline) {
            from = deadline.from();
            dueOn = deadline.dueOn();
            daysOff = daysOff(deadline);
        }

        void erased(Instant at) {
            state = QuestionState.ERASED;
            erased = true;
            if (finishedAt == null) finishedAt = at;
        }

        TicketRow row(Instant at) {
            LocalDate owed = promisedOn == null ? dueOn : promisedOn;
            var now = new Course(QuestionPolicy.day(at), state, unit, field, owed, late, score);
            return new TicketRow(
                    old.id(),
                    old.portal(),
                    old.codeHash(),
                    state,
                    unit,
                    field,
                    general,
                    old.receivedAt(),
                    from,
                    dueOn,
                    daysOff,
                    promisedOn,
                    finishedAt,
                    publication,
                    score,
                    stage,
                    stageOf,
                    erased,
                    course(now),
                    old.version() + 1);
        }

        /** One entry per day is enough, and none where nothing has changed but the day. */
        private List<Course> course(Course now) {
            // What was finished before it was erased was finished: it still counts as that.
            if (erased && old.finishedAt() != null) return old.course();
            List<Course> course = new ArrayList<>(old.course());
            Course last = course.getLast();
            var unchanged =
                    new Course(last.on(), now.state(), now.unit(), now.field(), now.owedOn(), now.late(), now.score());
            if (unchanged.equals(last)) return course;
            if (last.on().equals(now.on())) course.removeLast();
            course.add(now);
            return course;
        }
    }
}
