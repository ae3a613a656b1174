package vn.congkhai.regulation.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the calendar file of this module: date, weekday, kind, name, source, confidence. */
final class ShippedCalendar {

    private static final String FILE = "state-agency-calendar-2024-2027.csv";

    private ShippedCalendar() {}

    static List<CalendarDay> read() {
        List<CalendarDay> days = new ArrayList<>();
        for (String line : text().lines().skip(1).toList()) {
            String[] field = line.split(",", -1);
            if (field.length != 6) {
                throw new IllegalStateException(FILE + ": not six fields: " + line);
            }
            days.add(new CalendarDay(LocalDate.parse(field[0]), DayKind.valueOf(field[2]), field[3], field[4]));
        }
        return days;
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(ShippedCalendar.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
