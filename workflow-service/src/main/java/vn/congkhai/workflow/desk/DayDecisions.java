package vn.congkhai.workflow.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.http.IncomingText;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.ExplainedDay;
import vn.congkhai.regulation.calendar.ICalendar;
import vn.congkhai.regulation.calendar.ICalendarInvalidException;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.calendar.DecidedDays;

/** What an operator says about days, by form or by file, checked before it is decided. */
public final class DayDecisions {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final int LARGEST_FILE = 1 << 20;

    private final RunningCalendar calendar;
    private final CalendarDesk desk;

    public DayDecisions(RunningCalendar calendar, CalendarDesk desk) {
        this.calendar = calendar;
        this.desk = desk;
    }

    /**
     * Days as they are now.
     *
     * @param version number of the last decision that is in it
     */
    public record CalendarView(long version, List<ExplainedDay> days) {
        public CalendarView {
            days = List.copyOf(days);
        }
    }

    /**
     * Decides one day.
     *
     * @throws ProblemException 403 for everybody but operators, 422 with every field that is missing
     */
    public CalendarView day(
            Caller caller,
            LocalDate date,
            @Nullable DayKind kind,
            @Nullable String name,
            @Nullable String source,
            String commandId) {
        Actor operator = operator(caller);
        ProblemException faults = ProblemException.of(422, "field-invalid", "Có trường còn thiếu hoặc chưa hợp lệ.");
        if (kind == null) faults = missing(faults, "kind");
        if (!isText(name, LONGEST_NAME)) faults = missing(faults, "name");
        if (!isText(source, LONGEST_SOURCE)) faults = missing(faults, "source");
        if (kind == null
                || name == null
                || source == null
                || !faults.problem().errors().isEmpty()) throw faults;
        return decide(List.of(new CalendarDay(date, kind, name.strip(), source.strip())), operator, commandId);
    }

    /**
     * Decides all days of an iCalendar file.
     *
     * @throws ProblemException 403 for everybody but operators, 413 above 1 MiB, 422 with every mistake and its line
     */
    public CalendarView file(Caller caller, byte[] file, String commandId) {
        Actor operator = operator(caller);
        if (file.length > LARGEST_FILE) throw new ProblemException(Problems.tooLarge());
        return decide(days(file), operator, commandId);
    }

    /** @throws ProblemException 400 for a year about which no calendar speaks */
    public static void requireKnownYear(String field, int year) {
        if (year < ICalendar.FIRST_YEAR || year > ICalendar.LAST_YEAR) {
            throw new ProblemException(Problems.invalidParameter(
                    field, "Từ năm " + ICalendar.FIRST_YEAR + " đến năm " + ICalendar.LAST_YEAR + "."));
        }
    }

    private CalendarView decide(List<CalendarDay> days, Actor operator, String commandId) {
        DecidedDays decided = desk.decide(days, operator, commandId);
        WorkingDays now = calendar.workingDays().with(decided.days().values());
        return new CalendarView(
                decided.version(),
                days.stream().map(day -> now.explain(day.date())).toList());
    }

    private static List<CalendarDay> days(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return ICalendar.read(IncomingText.nfc(text));
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problems.malformed("Tệp lịch phải là văn bản UTF-8."));
        } catch (ICalendarInvalidException e) {
            ProblemException problem = ProblemException.of(
                    422, "field-invalid", "Tệp lịch có chỗ chưa hợp lệ; chưa có ngày nào thay đổi.");
            for (ICalendarInvalidException.Mistake mistake : e.mistakes()) {
                problem = problem.error("line " + mistake.line(), "field-invalid", mistake.message());
            }
            throw problem;
        }
    }

    private static Actor operator(Caller caller) {
        if (!caller.isOperator()) {
            throw ProblemException.of(403, "not-entitled", "Chỉ người vận hành được thay đổi lịch làm việc.")
                    .rule("the-calendar-is-the-operators", null);
        }
        return new Actor(caller.account(), caller.name(), Role.OPERATOR);
    }

    private static ProblemException missing(ProblemException faults, String field) {
        return faults.error(field, "field-invalid", "Thiếu hoặc chưa hợp lệ.");
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }
}
