package vn.congkhai.workflow.console;

import java.util.List;

/**
 * Một ngày trên lịch đăng.
 *
 * @param date as in HTML's time element
 * @param label weekday and date, in words
 * @param number of the day in its month
 * @param off why nobody works that day, or what is special about it; empty for an ordinary working day
 * @param classes how it looks; the words say the same
 */
public record CalendarDayView(String date, String label, int number, String off, String classes, List<Entry> entries) {
    public CalendarDayView {
        entries = List.copyOf(entries);
    }

    /**
     * Something of that day.
     *
     * @param when the hour, or what it is that falls due
     */
    public record Entry(String when, String title, String href) {}
}
