package vn.congkhai.regulation.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One VEVENT while it is read: whole days off, or worked, with a name and a source. */
final class ICalendarEvent {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final List<String> REPEATING = List.of("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;

    private final int line;
    private final Map<String, ContentLine> properties = new HashMap<>();

    ICalendarEvent(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void add(ContentLine property) {
        properties.put(property.name(), property);
    }

    /**
     * The first day.
     *
     * @throws Unusable when it has none, or repeats
     */
    LocalDate first() throws Unusable {
        for (String name : REPEATING) {
            if (properties.containsKey(name)) throw new Unusable("Sự kiện lặp lại (" + name + ") không được nhận.");
        }
        ContentLine start = properties.get("DTSTART");
        if (start == null) throw new Unusable("Sự kiện thiếu DTSTART.");
        return time(start).toLocalDate();
    }

    /** The last day: DTEND is the first one that no longer belongs to it. */
    LocalDate last() throws Unusable {
        LocalDate first = first();
        ContentLine end = properties.get("DTEND");
        if (end != null) {
            LocalDate last = time(end).minusNanos(1).toLocalDate();
            return last.isBefore(first) ? first : last;
        }
        ContentLine duration = properties.get("DURATION");
        if (duration == null) return first;
        try {
            return first.plus(Period.parse(duration.value().strip())).minusDays(1);
        } catch (DateTimeException notDays) {
            throw new Unusable("DURATION phải tính bằng ngày hoặc tuần, ví dụ P3D.");
        }
    }

    String name() throws Unusable {
        String name = text("SUMMARY");
        if (name == null || name.length() > LONGEST_NAME) {
            throw new Unusable("SUMMARY (tên ngày) phải có từ 1 đến " + LONGEST_NAME + " ký tự.");
        }
        return name;
    }

    /** The letter behind it, or else whatever tells where it comes from. */
    String source(String ofTheCalendar) {
        for (String name : List.of("X-CONGKHAI-SOURCE", "DESCRIPTION", "URL")) {
            String source = text(name);
            if (source != null) {
                return source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source;
            }
        }
        return ofTheCalendar;
    }

    /** Said outright, or told from the name that every letter uses; anything else in a calendar of holidays is one. */
    DayKind kind() throws Unusable {
        if ("CANCELLED".equalsIgnoreCase(text("STATUS"))) return DayKind.NORMAL;
        String said = text("X-CONGKHAI-KIND");
        String categories = text("CATEGORIES");
        for (DayKind kind : DayKind.values()) {
            if (kind.name().equalsIgnoreCase(said)) return kind;
            if (said == null
                    && categories != null
                    && List.of(categories.split(",")).contains(kind.name())) return kind;
        }
        if (said != null) throw new Unusable("X-CONGKHAI-KIND không hợp lệ: " + said);
        String name = name().toLowerCase(Locale.ROOT);
        if (name.startsWith("làm bù")) return DayKind.SWAP_WORK;
        if (name.startsWith("hoán đổi")) return DayKind.SWAP_OFF;
        return name.startsWith("nghỉ bù") ? DayKind.COMPENSATORY_OFF : DayKind.HOLIDAY;
    }

    private @Nullable String text(String name) {
        ContentLine property = properties.get(name);
        return property == null || property.text().isEmpty() ? null : property.text();
    }

    private static LocalDateTime time(ContentLine property) throws Unusable {
        String value = property.value().strip();
        try {
            if (value.length() == 8) {
                return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
            }
            if (!value.endsWith("Z")) return LocalDateTime.parse(value, TIME);
            return LocalDateTime.parse(value.substring(0, value.length() - 1), TIME)
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(VIETNAM)
                    .toLocalDateTime();
        } catch (DateTimeException unreadable) {
            throw new Unusable(property.name() + " không phải là ngày: " + value);
        }
    }

    /** Why this event cannot be taken over, in Vietnamese. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }
}
