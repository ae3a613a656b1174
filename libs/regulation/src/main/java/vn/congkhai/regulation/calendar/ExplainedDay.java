package vn.congkhai.regulation.calendar;

import java.time.LocalDate;

/**
 * A day and why it counts or does not.
 *
 * @param working whether state agencies work
 * @param kind what makes it special; NORMAL for a day like its weekday
 * @param reason "Thứ Bảy", "Ngày làm việc", the name of the holiday or of the swap
 * @param source letter or law behind it
 * @param provisional whether its year has no official calendar yet
 */
public record ExplainedDay(
        LocalDate date, boolean working, DayKind kind, String reason, String source, boolean provisional) {}
