package vn.congkhai.workflow.operating;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.page.console.Replies;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.desk.DayDecisions;

/** Lịch làm việc: the special days of a year, deciding one, and taking over a letter as a file. */
@RestController
class DayPageController {
    private final RunningCalendar calendar;
    private final DayDecisions decisions;
    private final OperatingPages pages;
    private final Clock clock;

    DayPageController(RunningCalendar calendar, DayDecisions decisions, OperatingPages pages, Clock clock) {
        this.calendar = calendar;
        this.decisions = decisions;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the form about one day had in it. */
    private record DayForm(String date, String kind, String name, String source) {
        static final DayForm EMPTY = new DayForm("", "", "", "");
    }

    @GetMapping(OperatingPages.CALENDAR)
    ResponseEntity<String> year(
            Caller caller,
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @RequestParam(name = "xong", required = false) @Nullable String done) {
        caller.requireOperator();
        int year = asked == null ? Days.today(clock).getYear() : asked;
        DayDecisions.requireKnownYear("nam", year);
        return page(caller, year, DayForm.EMPTY, null, done);
    }

    @PostMapping("/van-hanh/lich/ngay")
    ResponseEntity<String> decide(
            Caller caller,
            @RequestParam(name = "date", defaultValue = "") String date,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "source", defaultValue = "") String source,
            CommandId commandId) {
        caller.requireOperator();
        DayForm form = new DayForm(date, kind, name, source);
        LocalDate day = day(date);
        if (day == null) {
            return page(
                    caller,
                    thisYear(),
                    form,
                    missing("date", "Ngày không đọc được.").problem(),
                    null);
        }
        return orRefused(caller, day.getYear(), form, () -> {
            DayDecisions.requireKnownYear("date", day.getYear());
            decisions.day(caller, day, kindOf(kind), name, source, commandId.value());
            return OperatingPages.CALENDAR + "?nam=" + day.getYear() + "&xong=ngay";
        });
    }

    @PostMapping("/van-hanh/lich/nhap")
    ResponseEntity<String> importFile(
            Caller caller,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            CommandId commandId)
            throws IOException {
        caller.requireOperator();
        if (file == null || file.isEmpty()) {
            Problem problem = missing("tep", "Chưa chọn tệp lịch.").problem();
            return page(caller, thisYear(), DayForm.EMPTY, problem, null);
        }
        byte[] bytes = file.getBytes();
        return orRefused(caller, thisYear(), DayForm.EMPTY, () -> {
            DayDecisions.CalendarView now = decisions.file(caller, bytes, commandId.value());
            int year = now.days().getFirst().date().getYear();
            return OperatingPages.CALENDAR + "?nam=" + year + "&xong="
                    + now.days().size();
        });
    }

    /** Goes where the decision leads, or shows the form again with what is wrong with it. */
    private ResponseEntity<String> orRefused(Caller caller, int year, DayForm form, Supplier<String> decision) {
        try {
            return Replies.seeOther(decision.get());
        } catch (ProblemException refusal) {
            int status = refusal.problem().status();
            if (status >= 500 || status == 403) throw refusal;
            return page(caller, year, form, refusal.problem(), null);
        }
    }

    private int thisYear() {
        return Days.today(clock).getYear();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable DayKind kindOf(String text) {
        return Arrays.stream(DayKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static ProblemException missing(String field, String message) {
        return ProblemException.of(422, "field-invalid", "Có trường còn thiếu hoặc chưa hợp lệ.")
                .error(field, "field-invalid", message);
    }

    private ResponseEntity<String> page(
            Caller caller, int year, DayForm form, @Nullable Problem problem, @Nullable String done) {
        WorkingDays now = calendar.workingDays();
        Map<String, Object> model = new HashMap<>();
        model.put("year", year);
        model.put("official", now.isOfficial(year));
        model.put("version", calendar.version());
        model.put("days", now.specialDays(year).stream().map(DayLine::of).toList());
        model.put("fields", fields(form, problem));
        model.put(
                "done",
                done == null
                        ? ""
                        : done.equals("ngay") ? "Đã ghi quyết định về ngày này." : "Đã ghi các ngày trong tệp.");
        if (problem != null) model.put("refusal", Refusal.of(problem));
        int status = problem == null ? 200 : problem.status();
        return pages.page(caller, status, OperatingPages.CALENDAR, "calendar", "Lịch làm việc năm " + year, model);
    }

    private static List<FormField> fields(DayForm form, @Nullable Problem problem) {
        List<Option> kinds = Arrays.stream(DayKind.values())
                .map(kind -> new Option(kind.name(), DayLine.words(kind)))
                .toList();
        return List.of(
                FormField.required("date", "Ngày", "date").value(form.date()).error(error(problem, "date")),
                FormField.choice("kind", "Là ngày", kinds).value(form.kind()).error(error(problem, "kind")),
                FormField.required("name", "Tên gọi", "text")
                        .hint("Công dân đọc thấy trong cách tính hạn, ví dụ: Nghỉ tránh bão.")
                        .maxLength(200)
                        .value(form.name())
                        .error(error(problem, "name")),
                FormField.required("source", "Căn cứ", "text")
                        .hint("Số, ngày của văn bản quyết định.")
                        .maxLength(500)
                        .value(form.source())
                        .error(error(problem, "source")));
    }

    private static @Nullable String error(@Nullable Problem problem, String field) {
        if (problem == null) return null;
        return problem.errors().stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
