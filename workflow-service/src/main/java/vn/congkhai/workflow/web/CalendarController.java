package vn.congkhai.workflow.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.regulation.calendar.DueDate;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Lịch làm việc: open to everybody, because deadlines are. */
@RestController
class CalendarController {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final WorkingDays calendar;

    CalendarController(WorkingDays calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/api/calendar/working-days")
    DueDate due(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam int days) {
        if (days < 1 || days > WorkingDays.LONGEST) {
            throw new ProblemException(Problems.invalidParameter("days", "Từ 1 đến " + WorkingDays.LONGEST + " ngày."));
        }
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw new ProblemException(Problems.invalidParameter("from", "Từ năm 1990 đến năm 2100."));
        }
        return calendar.due(from, days);
    }
}
