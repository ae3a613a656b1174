package vn.congkhai.regulation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ngày làm việc của cơ quan nhà nước: Monday to Friday, less days off, plus make-up days. Immutable; the calendar's
 * owner makes a new one for every change. The day from which a period runs is day 0 and is not counted (Civil Code,
 * Art. 147(3)).
 */
public final class WorkingDays {

    /** Longest period that is counted, in working days. */
    public static final int LONGEST = 2_500;

    private static final String FORTY_HOURS = "Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)";

    private final NavigableMap<LocalDate, CalendarDay> days;
    private final Set<Integer> officialYears;

    private WorkingDays(NavigableMap<LocalDate, CalendarDay> days, Set<Integer> officialYears) {
        this.days = days;
        this.officialYears = Set.copyOf(officialYears);
    }

    /** The calendar of state agencies that ships with the platform (2024 to 2027). */
    public static WorkingDays stateAgencies() {
        return of(ShippedCalendar.read());
    }

    /** A calendar of these days; years from the first to the last of them count as official. */
    public static WorkingDays of(Collection<CalendarDay> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one day");
        }
        NavigableMap<LocalDate, CalendarDay> byDate = byDate(days);
        Set<Integer> years = IntStream.rangeClosed(
                        byDate.firstKey().getYear(), byDate.lastKey().getYear())
                .boxed()
                .collect(Collectors.toSet());
        return new WorkingDays(byDate, years);
    }

    /**
     * The same calendar with these days put in place of what was known about their dates. A year becomes official once each of its
     * public holidays has been decided: until then its proposals stand beside the decisions, and its dates are provisional.
     */
    public WorkingDays with(Collection<CalendarDay> changes) {
        NavigableMap<LocalDate, CalendarDay> changed = new TreeMap<>(days);
        changed.putAll(byDate(changes));
        Set<Integer> years = new HashSet<>(officialYears);
        for (CalendarDay day : changes) {
            Set<LocalDate> anchors = ProposedHolidays.anchors(day.date().getYear());
            if (!anchors.isEmpty() && changed.keySet().containsAll(anchors)) {
                years.add(day.date().getYear());
            }
        }
        return new WorkingDays(changed, years);
    }

    private static NavigableMap<LocalDate, CalendarDay> byDate(Collection<CalendarDay> days) {
        NavigableMap<LocalDate, CalendarDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.put(day.date(), day));
        return byDate;
    }

    /** Every special day that was decided, by date. */
    public List<CalendarDay> days() {
        return List.copyOf(days.values());
    }

    /** Whether an official calendar of that year is known; if not, its dates are provisional. */
    public boolean isOfficial(int year) {
        return officialYears.contains(year);
    }

    /** Every day of a year that is decided or proposed to differ from its weekday, by date. */
    public List<ExplainedDay> specialDays(int year) {
        NavigableMap<LocalDate, CalendarDay> special = new TreeMap<>();
        if (!isOfficial(year)) {
            special.putAll(ProposedHolidays.of(year));
        }
        special.putAll(days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true));
        return special.keySet().stream().map(this::explain).toList();
    }

    /** Why that day counts or does not. */
    public ExplainedDay explain(LocalDate date) {
        CalendarDay special = special(date);
        boolean provisional = !isOfficial(date.getYear());
        Optional<DueDate.Skipped> off = off(date);
        if (special != null && special.kind() != DayKind.NORMAL) {
            return new ExplainedDay(date, off.isEmpty(), special.kind(), special.name(), special.source(), provisional);
        }
        String source = special == null ? FORTY_HOURS : special.source();
        String usual = special == null ? "Ngày làm việc" : special.name();
        return new ExplainedDay(
                date,
                off.isEmpty(),
                DayKind.NORMAL,
                off.map(DueDate.Skipped::reason).orElse(usual),
                source,
                provisional);
    }

    /** Whether state agencies work on that day. */
    public boolean isWorkingDay(LocalDate date) {
        return off(date).isEmpty();
    }

    /** Why that day does not count, empty when it does. */
    public Optional<DueDate.Skipped> off(LocalDate date) {
        CalendarDay special = special(date);
        if (special != null && special.kind() != DayKind.NORMAL) {
            return special.kind().isWorked()
                    ? Optional.empty()
                    : Optional.of(new DueDate.Skipped(date, special.name(), special.source()));
        }
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return Optional.of(new DueDate.Skipped(date, "Thứ Bảy", FORTY_HOURS));
        }
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(new DueDate.Skipped(date, "Chủ nhật", FORTY_HOURS));
        }
        return Optional.empty();
    }

    /**
     * The last day of a period of working days.
     *
     * @param from day 0, itself a working day or not
     * @param count number of working days, 1 to {@value #LONGEST}
     * @throws IllegalArgumentException for another count
     */
    public DueDate due(LocalDate from, int count) {
        if (count < 1 || count > LONGEST) {
            throw new IllegalArgumentException("A period has 1 to " + LONGEST + " working days, not " + count);
        }
        List<DueDate.Skipped> skipped = new ArrayList<>();
        LocalDate day = from;
        int counted = 0;
        while (counted < count) {
            day = day.plusDays(1);
            Optional<DueDate.Skipped> off = off(day);
            if (off.isEmpty()) {
                counted++;
            } else {
                skipped.add(off.get());
            }
        }
        return new DueDate(day, skipped, isProvisional(from.plusDays(1), day));
    }

    private boolean isProvisional(LocalDate first, LocalDate last) {
        return !IntStream.rangeClosed(first.getYear(), last.getYear()).allMatch(this::isOfficial);
    }

    /** Working days after {@code from} up to and with {@code to}; 0 when {@code to} is not after it. */
    public int between(LocalDate from, LocalDate to) {
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return counted;
    }

    private @Nullable CalendarDay special(LocalDate date) {
        CalendarDay known = days.get(date);
        return known != null || isOfficial(date.getYear()) ? known : ProposedHolidays.on(date);
    }
}
