package vn.congkhai.regulation.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.calendar.ICalendarInvalidException.Mistake;

/**
 * Reads special days from an iCalendar file (RFC 5545): every VEVENT of whole days is one or more of them. Its SUMMARY is the name,
 * its {@code X-CONGKHAI-SOURCE}, DESCRIPTION or URL the source, its {@code X-CONGKHAI-KIND} or CATEGORIES the kind; without one a
 * name that begins with "Làm bù", "Hoán đổi" or "Nghỉ bù" tells it, and everything else is a holiday. A cancelled event takes a day
 * back. A file with any mistake is refused as a whole, because half a swap is worse than none.
 */
public final class ICalendar {
    /** First and last year that a calendar may speak about. */
    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2100;

    private static final int MOST_DAYS = 1_000;
    private static final int LONGEST_EVENT = 31;

    private final Deque<String> open = new ArrayDeque<>();
    private final List<ICalendarEvent> events = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private @Nullable ICalendarEvent event;
    private String origin = "Tệp iCalendar";
    private boolean complete;

    private ICalendar() {}

    /**
     * The days of a file, by date, at least one.
     *
     * @param text the file, in UTF-8 as the standard says
     * @throws ICalendarInvalidException with every mistake and its line
     */
    public static List<CalendarDay> read(String text) throws ICalendarInvalidException {
        ICalendar calendar = new ICalendar();
        List<ContentLine> lines = ContentLine.unfold(text.startsWith("\uFEFF") ? text.substring(1) : text);
        lines.forEach(calendar::read);
        int last = lines.isEmpty() ? 1 : lines.getLast().number();
        if (!calendar.complete) calendar.mistake(last, "Tệp phải là một VCALENDAR trọn vẹn.");
        calendar.events.forEach(calendar::take);
        if (calendar.days.isEmpty() && calendar.mistakes.isEmpty()) {
            calendar.mistake(last, "Tệp không có sự kiện nào.");
        }
        if (!calendar.mistakes.isEmpty()) throw new ICalendarInvalidException(calendar.mistakes);
        return List.copyOf(calendar.days.values());
    }

    private void read(ContentLine line) {
        switch (line.name()) {
            case "BEGIN" -> begin(line);
            case "END" -> end(line);
            case "" -> mistake(line.number(), "Dòng không có dạng TÊN:GIÁ TRỊ.");
            default -> property(line);
        }
    }

    private void begin(ContentLine line) {
        String component = line.value().strip().toUpperCase(java.util.Locale.ROOT);
        boolean first = open.isEmpty() && !complete;
        if (first != component.equals("VCALENDAR")) {
            mistake(line.number(), "BEGIN:" + component + " không đúng chỗ.");
        }
        open.push(component);
        if (component.equals("VEVENT") && event == null) event = new ICalendarEvent(line.number());
    }

    private void end(ContentLine line) {
        String component = line.value().strip().toUpperCase(java.util.Locale.ROOT);
        if (!component.equals(open.peek())) {
            mistake(line.number(), "END:" + component + " không khớp với BEGIN.");
            return;
        }
        open.pop();
        complete = open.isEmpty();
        if (component.equals("VEVENT") && event != null) {
            events.add(event);
            event = null;
        }
    }

    private void property(ContentLine line) {
        String component = open.peek();
        if (component == null) {
            mistake(line.number(), "Thuộc tính nằm ngoài VCALENDAR.");
        } else if (component.equals("VEVENT") && event != null) {
            event.add(line);
        } else if (component.equals("VCALENDAR") && line.name().equals("X-WR-CALDESC")) {
            origin = line.text().isEmpty() ? origin : line.text();
        }
    }

    private void take(ICalendarEvent taken) {
        try {
            LocalDate first = taken.first();
            LocalDate last = taken.last();
            if (first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR) {
                throw new ICalendarEvent.Unusable("Năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR + ".");
            }
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_EVENT - 1))) {
                throw new ICalendarEvent.Unusable("Một sự kiện dài từ 1 đến " + LONGEST_EVENT + " ngày.");
            }
            for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                put(new CalendarDay(date, taken.kind(), taken.name(), taken.source(origin)));
            }
        } catch (ICalendarEvent.Unusable unusable) {
            mistake(taken.line(), String.valueOf(unusable.getMessage()));
        }
    }

    private void put(CalendarDay day) throws ICalendarEvent.Unusable {
        CalendarDay other = days.putIfAbsent(day.date(), day);
        if (other != null && other.kind() != day.kind()) {
            throw new ICalendarEvent.Unusable("Ngày " + day.date() + " có hai loại khác nhau trong tệp.");
        }
        if (days.size() > MOST_DAYS) {
            throw new ICalendarEvent.Unusable("Tệp có quá " + MOST_DAYS + " ngày.");
        }
    }

    private void mistake(int line, String message) {
        if (mistakes.size() < 100) mistakes.add(new Mistake(line, message));
    }
}
