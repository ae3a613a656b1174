package vn.congkhai.workflow.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.text.VietnameseText;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.history.HistoryLine;
import vn.congkhai.workflow.history.HistorySearch;
import vn.congkhai.workflow.staff.AccountSign;
import vn.congkhai.workflow.staff.KnownPeople;

/** Kiểm tra: what anybody did, found by title, person, period, category and kind of act. */
@RestController
class AuditPageController {
    private final HistorySearch search;
    private final Regulations regulations;
    private final KnownPeople people;
    private final Readings readings;
    private final ConsoleRights rights;
    private final ConsolePages pages;

    AuditPageController(
            HistorySearch search,
            Regulations regulations,
            KnownPeople people,
            Readings readings,
            ConsoleRights rights,
            ConsolePages pages) {
        this.search = search;
        this.regulations = regulations;
        this.people = people;
        this.readings = readings;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping(ConsolePages.AUDIT)
    ResponseEntity<String> find(Caller caller, @RequestParam Map<String, String> asked, Paging paging) {
        Signatory by = rights.reader(caller);
        FormValues form = new FormValues(values(asked));
        List<InvalidField> errors = new ArrayList<>();
        LocalDate today = Days.of(rights.now());
        LocalDate from = day(form, "tu", errors);
        LocalDate to = day(form, "den", errors);
        Optional<HistorySearch.Period> wanted = HistorySearch.Period.of(from, to, today);
        if (wanted.isEmpty()) errors.add(new InvalidField("tu", HistorySearch.WRONG_PERIOD));
        HistorySearch.Period searched = wanted.orElseGet(
                () -> HistorySearch.Period.of(null, null, today).orElseThrow());
        PageOf<HistoryLine> page =
                errors.isEmpty() ? found(caller, form, searched, paging) : paging.of(List.<HistoryLine>of());
        String period = "từ " + VietnamTime.date(searched.from()) + " đến " + VietnamTime.date(searched.to());
        return pages.page(
                new ConsolePages.View(caller, by, ConsolePages.AUDIT),
                errors.isEmpty() ? 200 : 400,
                "audit",
                "Kiểm tra",
                Map.of(
                        "filter", filter(form, regulations.find(caller.portal()).orElseThrow(), errors),
                        "errors", errors,
                        "lines",
                                page.items().stream()
                                        .map(line -> line(caller, line))
                                        .toList(),
                        "total", page.total(),
                        "period", period,
                        "pagination", Pagination.of(path(form), page.page(), page.size(), page.total())));
    }

    private static Map<String, List<String>> values(Map<String, String> asked) {
        Map<String, List<String>> values = new TreeMap<>();
        asked.forEach((name, value) -> values.put(name, List.of(value)));
        return values;
    }

    private PageOf<HistoryLine> found(Caller caller, FormValues form, HistorySearch.Period period, Paging paging) {
        String words = VietnameseText.fold(form.text("q").strip());
        String person = form.given("nguoi");
        var wanted = new HistorySearch.Wanted(
                period.from(),
                period.to(),
                person == null ? null : AccountSign.account(people.of(caller.portal()), person),
                form.given("chuyen-muc"),
                form.given("viec"));
        if (words.isEmpty()) return search.page(caller.portal(), wanted, paging);
        return paging.of(search.find(caller.portal(), wanted).stream()
                .filter(line -> VietnameseText.fold(line.title()).contains(words)
                        || line.articleId().equals(form.text("q").strip()))
                .toList());
    }

    private static @Nullable LocalDate day(FormValues form, String name, List<InvalidField> errors) {
        String given = form.given(name);
        if (given == null) return null;
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            errors.add(new InvalidField(name, "Ngày không đọc được."));
            return null;
        }
    }

    private AuditLine line(Caller caller, HistoryLine line) {
        String behalf = line.onBehalfOf() == null ? "" : ", thừa ủy quyền theo quyết định số " + line.decision();
        return new AuditLine(
                LifePageController.path(line.articleId()) + "?tai=" + line.position(),
                line.title(),
                Words.act(line.type()),
                Words.person(line.actor().name(), line.actor().role()) + behalf,
                readings.categoryName(caller.portal(), line.category()),
                line.revision(),
                line.at(),
                line.reason());
    }

    private static String path(FormValues form) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(ConsolePages.AUDIT);
        for (String name : List.of("q", "nguoi", "chuyen-muc", "viec", "tu", "den")) {
            if (form.has(name)) path.queryParam(name, "{" + name + "}");
        }
        Map<String, Object> values = new TreeMap<>();
        for (String name : List.of("q", "nguoi", "chuyen-muc", "viec", "tu", "den")) values.put(name, form.text(name));
        return path.encode().buildAndExpand(values).toUriString();
    }

    private List<FormField> filter(FormValues form, Regulation regulation, List<InvalidField> errors) {
        List<Option> persons = new ArrayList<>(List.of(new Option("", "Mọi người")));
        people.of(regulation.id())
                .forEach(account -> persons.add(new Option(AccountSign.of(account.id()), account.name())));
        List<Option> categories = new ArrayList<>(List.of(new Option("", "Tất cả")));
        regulation.categories().forEach(category -> categories.add(new Option(category.slug(), category.name())));
        List<Option> acts = new ArrayList<>(List.of(new Option("", "Mọi việc")));
        new TreeMap<>(Words.acts()).forEach((name, label) -> acts.add(new Option(name, label)));
        return List.of(
                        FormField.optional("q", "Tiêu đề có từ, hoặc mã tin, bài", "search")
                                .maxLength(200),
                        FormField.optional("nguoi", "Người làm", "select").options(persons),
                        FormField.optional("viec", "Việc", "select").options(acts),
                        FormField.optional("chuyen-muc", "Chuyên mục", "select").options(categories),
                        FormField.optional("tu", "Từ ngày", "date"),
                        FormField.optional("den", "Đến ngày", "date"))
                .stream()
                .map(field -> field.value(form.text(field.name()))
                        .error(errors.stream()
                                .filter(error -> error.field().equals(field.name()))
                                .map(InvalidField::message)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
