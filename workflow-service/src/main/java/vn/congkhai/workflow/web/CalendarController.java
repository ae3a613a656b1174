package vn.congkhai.workflow.web;

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
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.DueDate;
import vn.congkhai.regulation.calendar.ExplainedDay;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.desk.DayDecisions;
import vn.congkhai.workflow.desk.DayDecisions.CalendarView;

/** Lịch làm việc: due dates are open to everybody, the calendar is the operator's to change. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {
    private final RunningCalendar calendar;
    private final DayDecisions decisions;

    CalendarController(RunningCalendar calendar, DayDecisions decisions) {
        this.calendar = calendar;
        this.decisions = decisions;
    }

    /** A decision about a day. */
    record DayBody(
            @Nullable DayKind kind,
            @Nullable String name,
            @Nullable String source) {}

    /** The special days of a year, decided and proposed. */
    record YearView(int year, boolean official, long version, List<ExplainedDay> days) {}

    @GetMapping("/working-days")
    DueDate due(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam int days) {
        if (days < 1 || days > WorkingDays.LONGEST) {
            throw new ProblemException(Problems.invalidParameter("days", "Từ 1 đến " + WorkingDays.LONGEST + " ngày."));
        }
        DayDecisions.requireKnownYear("from", from.getYear());
        return calendar.workingDays().due(from, days);
    }

    @GetMapping("/days")
    YearView year(Caller caller, @RequestParam int year) {
        DayDecisions.requireKnownYear("year", year);
        WorkingDays now = calendar.workingDays();
        return new YearView(year, now.isOfficial(year), calendar.version(), now.specialDays(year));
    }

    @PutMapping("/days/{date}")
    CalendarView decide(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestBody DayBody body,
            CommandId commandId) {
        DayDecisions.requireKnownYear("date", date.getYear());
        return decisions.day(caller, date, body.kind(), body.name(), body.source(), commandId.value());
    }

    @PostMapping(path = "/import", consumes = "text/calendar")
    CalendarView importFile(Caller caller, @RequestBody byte[] file, CommandId commandId) {
        return decisions.file(caller, file, commandId.value());
    }
}
