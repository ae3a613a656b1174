package vn.congkhai.workflow.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.http.IncomingText;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.DueDate;
import vn.congkhai.regulation.calendar.ExplainedDay;
import vn.congkhai.regulation.calendar.ICalendar;
import vn.congkhai.regulation.calendar.ICalendarInvalidException;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.calendar.DecidedDays;
import vn.congkhai.workflow.desk.CalendarDesk;
import vn.congkhai.workflow.desk.Faults;

/** Lịch làm việc: due dates are open to everybody, the calendar is the operator's to change. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final int LARGEST_FILE = 1 << 20;

    private final RunningCalendar calendar;
    private final CalendarDesk desk;

    CalendarController(RunningCalendar calendar, CalendarDesk desk) {
        this.calendar = calendar;
        this.desk = desk;
    }

    /** A decision about a day. */
    record DayBody(
            @Nullable DayKind kind,
            @Nullable String name,
            @Nullable String source) {}

    /**
     * Days as they are now.
     *
     * @param version number of the last decision that is in it
     */
    record CalendarView(long version, List<ExplainedDay> days) {}

    /** The special days of a year, decided and proposed. */
    record YearView(int year, boolean official, long version, List<ExplainedDay> days) {}

    @GetMapping("/working-days")
    DueDate due(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam int days) {
        if (days < 1 || days > WorkingDays.LONGEST) {
            throw new ProblemException(Problems.invalidParameter("days", "Từ 1 đến " + WorkingDays.LONGEST + " ngày."));
        }
        requireKnownYear("from", from.getYear());
        return calendar.workingDays().due(from, days);
    }

    @GetMapping("/days")
    YearView year(Caller caller, @RequestParam int year) {
        requireKnownYear("year", year);
        WorkingDays now = calendar.workingDays();
        return new YearView(year, now.isOfficial(year), calendar.version(), now.specialDays(year));
    }

    @PutMapping("/days/{date}")
    CalendarView decide(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestBody DayBody body,
            CommandId commandId) {
        requireKnownYear("date", date.getYear());
        Actor operator = operator(caller);
        Faults faults = new Faults();
        faults.unless(body.kind() != null, "kind");
        faults.unless(isText(body.name(), LONGEST_NAME), "name");
        faults.unless(isText(body.source(), LONGEST_SOURCE), "source");
        faults.refuse();
        if (body.kind() == null || body.name() == null || body.source() == null) {
            throw new IllegalArgumentException("an incomplete day was let through");
        }
        CalendarDay day = new CalendarDay(
                date, body.kind(), body.name().strip(), body.source().strip());
        return decide(List.of(day), operator, commandId);
    }

    @PostMapping(path = "/import", consumes = "text/calendar")
    CalendarView importFile(Caller caller, @RequestBody byte[] file, CommandId commandId) {
        Actor operator = operator(caller);
        if (file.length > LARGEST_FILE) throw new ProblemException(Problems.tooLarge());
        return decide(days(file), operator, commandId);
    }

    private CalendarView decide(List<CalendarDay> days, Actor operator, CommandId commandId) {
        DecidedDays decided = desk.decide(days, operator, commandId.value());
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

    private static void requireKnownYear(String field, int year) {
        if (year < ICalendar.FIRST_YEAR || year > ICalendar.LAST_YEAR) {
            throw new ProblemException(Problems.invalidParameter(
                    field, "Từ năm " + ICalendar.FIRST_YEAR + " đến năm " + ICalendar.LAST_YEAR + "."));
        }
    }

    private static Actor operator(Caller caller) {
        if (!caller.isOperator()) {
            throw ProblemException.of(403, "not-entitled", "Chỉ người vận hành được thay đổi lịch làm việc.")
                    .rule("the-calendar-is-the-operators", null);
        }
        return new Actor(caller.account(), caller.name(), Role.OPERATOR);
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }
}
