package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.ForwardingTakenBack;
import vn.congkhai.qa.question.QuestionEvent.FoundOutOfScope;
import vn.congkhai.qa.question.QuestionEvent.HandlingProposed;
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

    record OutOfScope(Ticket ticket) implements Asked {
        @Override
        public Asked withTicket(Ticket newTicket) {
            return new OutOfScope(newTicket);
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

    /** The question after one more event. An event that cannot follow this state is a damaged history. */
    default Question evolve(QuestionEvent event) {
        if (event instanceof QuestionReceived received) {
            return new Received(new Ticket(
                    received.questionId(), received.portal(), received.at(), received.deadline(), null, false, 1));
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
            case QuestionAnswered e -> new Answered(ticket.next(), e.unit(), e.at());
            case FoundOutOfScope ignored -> new OutOfScope(ticket.next());
            case AnswerPublished ignored -> asked.withTicket(ticket.next());
            case QuestionReopened e -> new Reopened(ticket.due(e.deadline()));
            case ForwardingTakenBack ignored -> new Classified(ticket.next());
        };
    }

    private static String unitOf(Asked asked) {
        if (asked instanceof WithUnit forwarded) return forwarded.unit();
        throw new IllegalStateException("only a forwarded question has a unit that gives notice");
    }
}
