package vn.congkhai.workflow.console;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.ExplainedDay;
import vn.congkhai.regulation.calendar.ICalendar;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.console.CalendarDayView.Entry;
import vn.congkhai.workflow.obligation.Deadline;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligations.ObligationBooks;
import vn.congkhai.workflow.worklist.ArticleRow;
import vn.congkhai.workflow.worklist.Worklist;

/** Lịch đăng: a month of working days and days off, with what is approved to be published and what falls due. */
@RestController
class CalendarPageController {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Map<DayOfWeek, String> WEEKDAYS = Map.of(
            DayOfWeek.MONDAY, "Thứ Hai",
            DayOfWeek.TUESDAY, "Thứ Ba",
            DayOfWeek.WEDNESDAY, "Thứ Tư",
            DayOfWeek.THURSDAY, "Thứ Năm",
            DayOfWeek.FRIDAY, "Thứ Sáu",
            DayOfWeek.SATURDAY, "Thứ Bảy",
            DayOfWeek.SUNDAY, "Chủ nhật");

    private final Worklist worklist;
    private final ObligationBooks books;
    private final RunningCalendar calendar;
    private final ConsoleRights rights;
    private final ConsolePages pages;

    CalendarPageController(
            Worklist worklist,
            ObligationBooks books,
            RunningCalendar calendar,
            ConsoleRights rights,
            ConsolePages pages) {
        this.worklist = worklist;
        this.books = books;
        this.calendar = calendar;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping(ConsolePages.CALENDAR)
    ResponseEntity<String> month(
            Caller caller, @RequestParam(name = "thang", required = false) @Nullable String asked) {
        Signatory by = rights.editor(caller);
        LocalDate today = Days.of(rights.now());
        YearMonth month = asked == null ? YearMonth.from(today) : month(asked);
        String title = "Lịch đăng tháng " + month.getMonthValue() + " năm " + month.getYear();
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("days", days(caller.portal(), month, today));
        model.put("before", link(month.minusMonths(1)));
        model.put("after", link(month.plusMonths(1)));
        model.put("provisional", !calendar.workingDays().isOfficial(month.getYear()));
        model.put("offset", "ck-month__first-" + month.atDay(1).getDayOfWeek().getValue());
        model.put(
                "weekdays",
                List.of(DayOfWeek.values()).stream().map(WEEKDAYS::get).toList());
        return pages.page(new ConsolePages.View(caller, by, ConsolePages.CALENDAR), 200, "calendar", title, model);
    }

    private static YearMonth month(String asked) {
        try {
            YearMonth month = YearMonth.parse(asked);
            if (isKnown(month)) return month;
        } catch (DateTimeException unreadable) {
            throw new ProblemException(Problems.invalidParameter("thang", "Tháng có dạng 2026-11."));
        }
        throw new ProblemException(Problems.invalidParameter(
                "thang", "Từ năm " + ICalendar.FIRST_YEAR + " đến năm " + ICalendar.LAST_YEAR + "."));
    }

    private static boolean isKnown(YearMonth month) {
        return month.getYear() >= ICalendar.FIRST_YEAR && month.getYear() <= ICalendar.LAST_YEAR;
    }

    private static String link(YearMonth month) {
        return isKnown(month) ? ConsolePages.CALENDAR + "?thang=" + month : "";
    }

    private List<CalendarDayView> days(String portal, YearMonth month, LocalDate today) {
        WorkingDays working = calendar.workingDays();
        List<ArticleRow> scheduled = worklist.scheduled(
                portal,
                month.plusMonths(1).atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant());
        List<Obligation> owed = books.of(portal).obligations().stream()
                .filter(obligation -> obligation.met() == null)
                .toList();
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(date -> day(working.explain(date), today, entries(date, scheduled, owed)))
                .toList();
    }

    private static CalendarDayView day(ExplainedDay day, LocalDate today, List<Entry> entries) {
        LocalDate date = day.date();
        boolean special = day.kind() != DayKind.NORMAL;
        String off = special || !day.working() ? day.reason() : "";
        String classes = (day.working() ? "" : " ck-month__off")
                + (date.equals(today) ? " ck-month__today" : "")
                + (entries.isEmpty() && off.isEmpty() ? " ck-month__plain" : "");
        String label = WEEKDAYS.getOrDefault(date.getDayOfWeek(), "") + ", " + VietnamTime.date(date)
                + (date.equals(today) ? ", hôm nay" : "");
        boolean weekend = !special && !day.working();
        return new CalendarDayView(
                date.toString(), label, date.getDayOfMonth(), weekend ? "Ngày nghỉ" : off, classes.strip(), entries);
    }

    private static List<Entry> entries(LocalDate date, List<ArticleRow> scheduled, List<Obligation> owed) {
        List<Entry> entries = new ArrayList<>();
        for (ArticleRow row : scheduled) {
            Instant at = row.publishAt();
            if (at == null || !LocalDate.ofInstant(at, VietnamTime.ZONE).equals(date)) continue;
            entries.add(new Entry(HOUR.format(at.atZone(VietnamTime.ZONE)), row.title(), ArticlePages.path(row.id())));
        }
        for (Obligation obligation : owed) {
            Deadline deadline = obligation.deadline();
            if (deadline == null || !deadline.dueOn().equals(date)) continue;
            entries.add(new Entry("Hạn cung cấp", obligation.title(), ConsolePages.OBLIGATIONS));
        }
        return entries;
    }
}
