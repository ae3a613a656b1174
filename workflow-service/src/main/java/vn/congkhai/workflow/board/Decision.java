package vn.congkhai.workflow.board;

import java.time.LocalDate;

/** Quyết định (số, ngày): the written act on which an appointment or a delegation rests. */
public record Decision(String number, LocalDate date) {
    public Decision {
        if (number.isBlank()) throw new IllegalArgumentException("a decision has a number");
    }
}
