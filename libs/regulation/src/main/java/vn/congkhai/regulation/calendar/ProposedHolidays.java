package vn.congkhai.regulation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ngày lễ dự kiến: what the Labour Code lets one expect in a year whose official calendar is not published yet. It
 * only keeps a provisional date from landing on a public holiday; make-up swaps come by letter and are unknown.
 */
final class ProposedHolidays {

    private static final String SOURCE = "Bộ luật Lao động 45/2019/QH14 Điều 111, 112 (dự kiến)";

    /** First day of the lunar year and Hùng Kings' day, which follow the lunar calendar of UTC+7. */
    private static final Map<Integer, List<MonthDay>> LUNAR = Map.of(
            2028, List.of(MonthDay.of(1, 26), MonthDay.of(4, 4)),
            2029, List.of(MonthDay.of(2, 13), MonthDay.of(4, 23)),
            2030, List.of(MonthDay.of(2, 2), MonthDay.of(4, 12)),
            2031, List.of(MonthDay.of(1, 23), MonthDay.of(4, 1)),
            2032, List.of(MonthDay.of(2, 11), MonthDay.of(4, 19)),
            2033, List.of(MonthDay.of(1, 31), MonthDay.of(4, 9)),
            2034, List.of(MonthDay.of(2, 19), MonthDay.of(4, 28)),
            2035, List.of(MonthDay.of(2, 8), MonthDay.of(4, 17)));

    /** The years with a lunar date, which are few; others are made each time. */
    private static final Map<Integer, Map<LocalDate, CalendarDay>> KNOWN = new ConcurrentHashMap<>();

    private ProposedHolidays() {}

    static @Nullable CalendarDay on(LocalDate date) {
        int year = date.getYear();
        Map<LocalDate, CalendarDay> days =
                LUNAR.containsKey(year) ? KNOWN.computeIfAbsent(year, ProposedHolidays::year) : year(year);
        return days.get(date);
    }

    private static Map<LocalDate, CalendarDay> year(int year) {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (CalendarDay day : statutory(year)) {
            days.put(day.date(), day);
        }
        // A holiday on a rest day moves to the next working day, which may chain.
        for (CalendarDay day : List.copyOf(days.values())) {
            if (isRestDay(day.date())) {
                LocalDate free = day.date().plusDays(1);
                while (isRestDay(free) || days.containsKey(free)) {
                    free = free.plusDays(1);
                }
                days.put(free, new CalendarDay(free, DayKind.COMPENSATORY_OFF, "Nghỉ bù " + day.name(), SOURCE));
            }
        }
        return days;
    }

    private static List<CalendarDay> statutory(int year) {
        List<CalendarDay> days = new ArrayList<>();
        days.add(holiday(LocalDate.of(year, 1, 1), "Tết Dương lịch"));
        days.add(holiday(LocalDate.of(year, 4, 30), "Ngày Chiến thắng"));
        days.add(holiday(LocalDate.of(year, 5, 1), "Quốc tế Lao động"));
        days.add(holiday(LocalDate.of(year, 9, 2), "Quốc khánh"));
        days.add(holiday(LocalDate.of(year, 9, 3), "Quốc khánh"));
        if (year >= 2026) {
            days.add(holiday(LocalDate.of(year, 11, 24), "Ngày Văn hóa Việt Nam"));
        }
        List<MonthDay> lunar = LUNAR.getOrDefault(year, List.of());
        if (!lunar.isEmpty()) {
            LocalDate newYear = lunar.getFirst().atYear(year);
            for (int day = -1; day <= 3; day++) {
                days.add(holiday(newYear.plusDays(day), "Tết Nguyên đán"));
            }
            days.add(holiday(lunar.getLast().atYear(year), "Giỗ Tổ Hùng Vương"));
        }
        return days;
    }

    private static CalendarDay holiday(LocalDate date, String name) {
        return new CalendarDay(date, DayKind.HOLIDAY, name + " (dự kiến)", SOURCE);
    }

    private static boolean isRestDay(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
