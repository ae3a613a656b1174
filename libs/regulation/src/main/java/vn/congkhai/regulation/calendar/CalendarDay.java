package vn.congkhai.regulation.calendar;

import java.time.LocalDate;

/**
 * Ngày đặc biệt: a day that differs from the week's pattern.
 *
 * @param name what the day is called ("Quốc khánh")
 * @param source letter or law that says so
 */
public record CalendarDay(LocalDate date, DayKind kind, String name, String source) {}
