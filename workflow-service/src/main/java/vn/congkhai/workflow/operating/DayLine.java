package vn.congkhai.workflow.operating;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.ExplainedDay;

/**
 * Một ngày đặc biệt.
 *
 * @param weekday in Vietnamese
 * @param kind in words
 */
public record DayLine(
        LocalDate date, String weekday, String kind, String name, String source, boolean working, boolean provisional) {
    private static final Locale VIETNAMESE = Locale.of("vi");

    static DayLine of(ExplainedDay day) {
        return new DayLine(
                day.date(),
                day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, VIETNAMESE),
                words(day.kind()),
                day.reason(),
                day.source(),
                day.working(),
                day.provisional());
    }

    static String words(DayKind kind) {
        return switch (kind) {
            case HOLIDAY -> "Ngày lễ, tết";
            case COMPENSATORY_OFF -> "Nghỉ bù";
            case SWAP_OFF -> "Nghỉ hoán đổi";
            case SWAP_WORK -> "Làm bù";
            case NORMAL -> "Như thường lệ";
        };
    }
}
