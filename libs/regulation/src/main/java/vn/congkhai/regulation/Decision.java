package vn.congkhai.regulation;

import java.time.LocalDate;

/** Quyết định (số, ngày) on which an appointment or a delegation rests. */
public record Decision(String number, LocalDate date) {}
