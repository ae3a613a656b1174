package vn.congkhai.qa.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.qa.config.QuestionPolicies;

/** Thống kê cho mọi người xem và tải về. */
@RestController
class StatisticsController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final CountingQuestions counting;
    private final QuestionPolicies policies;
    private final Pages pages;
    private final ShellFactory shells;
    private final Clock clock;

    StatisticsController(
            CountingQuestions counting, QuestionPolicies policies, Pages pages, ShellFactory shells, Clock clock) {
        this.counting = counting;
        this.policies = policies;
        this.pages = pages;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping("/api/public/questions/statistics")
    ResponseEntity<Object> statistics(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String format,
            @CurrentPortal String portal) {
        if (format != null && !format.equals("csv") && !format.equals("json")) {
            throw ProblemException.of(400, "invalid-parameter", "Dạng dữ liệu là csv hoặc json.")
                    .error("format", "invalid", "csv | json");
        }
        Statistics.Counted counted = of(portal, at).orElse(null);
        if (counted == null) return stillCounting();
        Statistics statistics = counted.statistics();
        if (!"csv".equals(format))
            return ResponseEntity.ok().lastModified(counted.at()).body(statistics);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename("hoi-dap-" + portal + "-" + statistics.at() + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .lastModified(counted.at())
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(StatisticsCsv.of(statistics));
    }

    @GetMapping("/hoi-dap/thong-ke")
    ResponseEntity<String> page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @CurrentPortal String portal) {
        Statistics.Counted counted = of(portal, at).orElse(null);
        var shell = shells.of(policies.regulation(portal), "Thống kê hỏi đáp")
                .under(ShellFactory.QUESTIONS)
                .at("/hoi-dap/thong-ke");
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell);
        model.put("counted", counted);
        model.put("asked", day(at).toString());
        return ResponseEntity.ok().contentType(HTML).body(pages.render("qa/statistics.jte", model));
    }

    private Optional<Statistics.Counted> of(String portal, @Nullable LocalDate at) {
        policies.of(portal);
        return counting.at(portal, day(at));
    }

    private LocalDate day(@Nullable LocalDate at) {
        LocalDate day = at == null ? Days.today(clock) : at;
        return day.isBefore(FIRST) ? FIRST : day;
    }

    /** Of a day that nobody has asked for before, where there is much to count. */
    private static ResponseEntity<Object> stillCounting() {
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Map.of("detail", "Số liệu đến ngày này chưa đếm xong, mời hỏi lại sau ít giây."));
    }
}
