package vn.congkhai.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Ngày giờ như người Việt viết: instants and dates as readers in Vietnam see them. */
public final class VietnamTime {
    /** The country's only time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu", Locale.ROOT);

    private VietnamTime() {}

    /** "19/08/2011". */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** "19/08/2011", the day it was in Vietnam. */
    public static String date(Instant instant) {
        return DATE.format(instant.atZone(ZONE));
    }

    /** "14:30 ngày 19/08/2011". */
    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atZone(ZONE));
    }
}
