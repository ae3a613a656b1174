package vn.congkhai.regulation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ngày lễ dự kiến: what the Labour Code lets one expect in a year whose official calendar is not published yet. It only keeps a
 * provisional date from landing on a public holiday; swaps of working days come by letter and are unknown.
 */
final class ProposedHolidays {
    private static final String SOURCE = "Bộ luật Lao động 45/2019/QH14 Điều 111, 112 (dự kiến)";
    private static final VietnameseLunarCalendar LUNAR = new VietnameseLunarCalendar();
    /** Days of Tết and the second day of National Day under the Labour Code of 2019, in force from this year. */
    private static final int LABOUR_CODE = 2021;

    private static final int CULTURE_DAY = 2026;
    private static final Map<Integer, Map<LocalDate, CalendarDay>> KNOWN = new ConcurrentHashMap<>();

    private ProposedHolidays() {}

    static @Nullable CalendarDay on(LocalDate date) {
        return of(date.getYear()).get(date);
    }

    /** Every proposal of a year, by date; none outside the centuries whose moon is known. */
    static Map<LocalDate, CalendarDay> of(int year) {
        if (year < VietnameseLunarCalendar.FIRST_YEAR || year > VietnameseLunarCalendar.LAST_YEAR) return Map.of();
        return KNOWN.computeIfAbsent(year, ProposedHolidays::year);
    }

    /** The days that a year's letter always says something about, whatever it does around them. */
    static Set<LocalDate> anchors(int year) {
        if (year < VietnameseLunarCalendar.FIRST_YEAR || year > VietnameseLunarCalendar.LAST_YEAR) return Set.of();
        return anchored(year).stream().map(CalendarDay::date).collect(Collectors.toUnmodifiableSet());
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

    private static List<CalendarDay> anchored(int year) {
        List<CalendarDay> days = new ArrayList<>();
        days.add(holiday(LocalDate.of(year, 1, 1), "Tết Dương lịch"));
        days.add(holiday(LUNAR.newYear(year), "Tết Nguyên đán"));
        days.add(holiday(LUNAR.hungKings(year), "Giỗ Tổ Hùng Vương"));
        days.add(holiday(LocalDate.of(year, 4, 30), "Ngày Chiến thắng"));
        days.add(holiday(LocalDate.of(year, 5, 1), "Quốc tế Lao động"));
        days.add(holiday(LocalDate.of(year, 9, 2), "Quốc khánh"));
        if (year >= CULTURE_DAY) {
            days.add(holiday(LocalDate.of(year, 11, 24), "Ngày Văn hóa Việt Nam"));
        }
        return days;
    }

    private static List<CalendarDay> statutory(int year) {
        List<CalendarDay> days = new ArrayList<>(anchored(year));
        LocalDate newYear = LUNAR.newYear(year);
        // Two days before it and two after, but one before it when that is a Monday: as in every letter so far.
        int first = newYear.getDayOfWeek() == DayOfWeek.TUESDAY ? -1 : -2;
        for (int day = first; day < first + 5; day++) {
            if (day != 0) days.add(holiday(newYear.plusDays(day), "Tết Nguyên đán"));
        }
        if (year >= LABOUR_CODE) {
            days.add(holiday(besideNationalDay(LocalDate.of(year, 9, 2)), "Quốc khánh"));
        }
        return days;
    }

    /** The law leaves open which neighbour is free; every letter so far chose the one that lengthens the weekend. */
    private static LocalDate besideNationalDay(LocalDate nationalDay) {
        return switch (nationalDay.getDayOfWeek()) {
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> nationalDay.minusDays(1);
            case MONDAY, THURSDAY, SUNDAY -> nationalDay.plusDays(1);
        };
    }

    private static CalendarDay holiday(LocalDate date, String name) {
        return new CalendarDay(date, DayKind.HOLIDAY, name + " (dự kiến)", SOURCE);
    }

    private static boolean isRestDay(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
