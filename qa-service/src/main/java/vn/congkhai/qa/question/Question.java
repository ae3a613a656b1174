package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
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
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.qa.question.QuestionEvent.QuestionClassified;
import vn.congkhai.qa.question.QuestionEvent.QuestionForwarded;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionEvent.QuestionReopened;

/** Câu hỏi, one type per state. Publication of an answer is a fact beside the state. */
public sealed interface Question {

    /** Not asked yet. */
    record Unasked() implements Question {}

    /** A question that exists. */
    sealed interface Asked extends Question {
        Ticket ticket();

        Asked withTicket(Ticket ticket);

        /** Name of the state as the contract spells it. */
        QuestionState state();

        /** The day by which somebody owes an answer: the promised one where one was promised. */
        default LocalDate owedOn() {
            return this instanceof ProgressNotified notified
                    ? notified.promisedOn()
                    : ticket().deadline().dueOn();
        }
    }

    /** Open with a unit: that unit may answer. */
    sealed interface WithUnit extends Asked {
        String unit();
    }

    record Received(Ticket ticket) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new Received(newTicket);
        }

        @Override
        public QuestionState state() {
            return QuestionState.RECEIVED;
        }
    }

    record Classified(Ticket ticket) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new Classified(newTicket);
        }

        @Override
        public QuestionState state() {
            return QuestionState.CLASSIFIED;
        }
    }

    record Proposed(Ticket ticket) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new Proposed(newTicket);
        }

        @Override
        public QuestionState state() {
            return QuestionState.PROPOSED;
        }
    }

    record Forwarded(Ticket ticket, String unit) implements WithUnit {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new Forwarded(newTicket, unit);
        }

        @Override
        public QuestionState state() {
            return QuestionState.FORWARDED;
        }
    }

    record ProgressNotified(Ticket ticket, String unit, LocalDate promisedOn) implements WithUnit {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new ProgressNotified(newTicket, unit, promisedOn);
        }

        @Override
        public QuestionState state() {
            return QuestionState.PROGRESS_NOTIFIED;
        }
    }

    record Answered(Ticket ticket, String unit, Instant answeredAt) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new Answered(newTicket, unit, answeredAt);
        }

        @Override
        public QuestionState state() {
            return QuestionState.ANSWERED;
        }
    }

    record OutOfScope(Ticket ticket, Instant foundAt) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new OutOfScope(newTicket, foundAt);
        }

        @Override
        public QuestionState state() {
            return QuestionState.OUT_OF_SCOPE;
        }
    }

    record Reopened(Ticket ticket) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new Reopened(newTicket);
        }

        @Override
        public QuestionState state() {
            return QuestionState.REOPENED;
        }
    }

    /** Nobody can read any more what was asked; nobody owes an answer. */
    record Erased(Ticket ticket) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new Erased(newTicket);
        }

        @Override
        public QuestionState state() {
            return QuestionState.ERASED;
        }
    }

    /** The question after one more event. An event that cannot follow this state is a damaged history. */
    default Question evolve(QuestionEvent event) {
        if (event instanceof QuestionReceived received) {
            return new Received(new Ticket(
                    received.questionId(),
                    received.portal(),
                    received.at(),
                    received.deadline(),
                    null,
                    false,
                    null,
                    null,
                    1));
        }
        if (!(this instanceof Asked asked)) {
            throw new IllegalStateException("a question's history starts with its receipt, not with " + event);
        }
        return after(asked, event);
    }

    private static Question after(Asked asked, QuestionEvent event) {
        Ticket ticket = asked.ticket();
        return switch (event) {
            case QuestionReceived ignored -> throw new IllegalStateException("received twice");
            case QuestionClassified e -> new Classified(ticket.classified(e.field(), e.general()));
            case HandlingProposed ignored -> new Proposed(ticket.next());
            case QuestionForwarded e -> new Forwarded(ticket.next(), e.unit());
            case QuestionEvent.ProgressNotified e -> new ProgressNotified(ticket.next(), unitOf(asked), e.promisedOn());
            case AnswerPrepared e ->
                asked.withTicket(ticket.prepared(new Draft(e.text(), e.attachments(), e.files(), e.by())));
            case AnswerReturned ignored -> asked.withTicket(ticket.prepared(null));
            case QuestionAnswered e -> new Answered(ticket.prepared(null), e.unit(), e.at());
            case FoundOutOfScope e -> new OutOfScope(ticket.next(), e.at());
            case AnswerPublished ignored -> asked.withTicket(ticket.next());
            case AnswerRated ignored -> asked.withTicket(ticket.next());
            case DeadlineRecomputed e -> asked.withTicket(ticket.due(e.deadline()));
            case OwnerReminded e -> asked.withTicket(ticket.reminded(new Ticket.Reminder(e.stage(), e.owedOn())));
            case AskerForgotten ignored -> new Erased(ticket.prepared(null));
            case QuestionReopened e -> new Reopened(ticket.due(e.deadline()));
            case ForwardingTakenBack ignored -> new Classified(ticket.prepared(null));
        };
    }

    private static String unitOf(Asked asked) {
        if (asked instanceof WithUnit forwarded) return forwarded.unit();
        throw new IllegalStateException("only a forwarded question has a unit that gives notice");
    }
}
