package vn.congkhai.qa.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.NavItem;
import vn.congkhai.page.Pagination;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionState;
import vn.congkhai.qa.sheet.SheetWords;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulation;

/** Câu hỏi đang chờ: what is owed first at the top. */
@RestController
class ListPageController {
    private static final int LATEST = 1_000;

    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final QuestionLines lines;
    private final ConsolePages pages;

    ListPageController(TicketIndex index, QuestionPolicies policies, QuestionLines lines, ConsolePages pages) {
        this.index = index;
        this.policies = policies;
        this.lines = lines;
        this.pages = pages;
    }

    /** What is looked for; unknown values mean all. */
    record Wanted(Shelf shelf, @Nullable String unit, boolean late) {
        String path() {
            UriComponentsBuilder path =
                    UriComponentsBuilder.fromPath(ConsolePages.QUESTIONS).queryParam("xem", shelf.slug());
            if (unit != null) path.queryParam("don-vi", unit);
            if (late) path.queryParam("han", "qua");
            return path.encode().build().toUriString();
        }
    }

    @GetMapping(ConsolePages.QUESTIONS)
    ResponseEntity<String> list(
            Caller caller,
            @RequestParam(name = "xem", required = false) @Nullable String shelf,
            @RequestParam(name = "don-vi", required = false) @Nullable String unit,
            @RequestParam(name = "han", required = false) @Nullable String due,
            @RequestParam(name = "xong", required = false) @Nullable String done,
            Paging paging) {
        ConsolePages.Reader reader = pages.reader(caller);
        List<Shelf> shelves = Shelf.of(reader);
        Shelf chosen = shelves.stream()
                .filter(one -> one.slug().equals(shelf))
                .findFirst()
                .orElse(shelves.getFirst());
        Regulation regulation = policies.regulation(caller.portal());
        Wanted wanted = new Wanted(chosen, known(unit, regulation), "qua".equals(due));
        PageOf<TicketRow> found = paging.of(rows(wanted, reader));
        Map<String, Object> model = new HashMap<>();
        model.put("shelves", shelves(shelves, reader));
        model.put("current", "?xem=" + chosen.slug());
        model.put("title", chosen.label());
        List<QuestionLine> shown =
                found.items().stream().map(row -> lines.line(row, reader)).toList();
        model.put("lines", shown);
        model.put(
                "keys",
                Keys.ofList(shown.stream().flatMap(line -> line.acts().stream()).toList()));
        model.put("total", found.total());
        model.put("filter", reader.readsAll() ? filter(wanted, regulation) : List.of());
        model.put("shelf", chosen.slug());
        model.put("pagination", Pagination.of(wanted.path(), found.page(), found.size(), found.total()));
        model.put(
                "done",
                done == null ? "" : ActWords.bySlug(done).map(ActWords::done).orElse(""));
        return pages.page(reader, ConsolePages.QUESTIONS, 200, "questions", chosen.label(), model);
    }

    private static @Nullable String known(@Nullable String unit, Regulation regulation) {
        boolean known = unit != null
                && (unit.equals(TicketRow.RECEPTION) || regulation.unit(unit).isPresent());
        return known ? unit : null;
    }

    private List<TicketRow> rows(Wanted wanted, ConsolePages.Reader reader) {
        Predicate<TicketRow> filtered = row ->
                (wanted.unit() == null || wanted.unit().equals(row.unit() == null ? TicketRow.RECEPTION : row.unit()))
                        && (!wanted.late() || (row.isOpen() && row.owedOn().isBefore(lines.today())));
        String portal = reader.caller().portal();
        return switch (wanted.shelf()) {
            case TO_PUBLISH -> toPublish(portal).stream().filter(filtered).toList();
            case ALL -> index.list(portal, filtered.and(row -> reader.policy().mayRead(reader.officer(), row.unit())));
            default -> index.open(portal, filtered.and(on(wanted.shelf(), reader)));
        };
    }

    private static Predicate<TicketRow> on(Shelf shelf, ConsolePages.Reader reader) {
        return switch (shelf) {
            case WAITING -> row -> row.unit() == null;
            case AT_UNITS -> row -> row.unit() != null;
            case OWN ->
                row -> row.unit() != null && row.unit().equals(reader.officer().unit());
            case OPEN, TO_PUBLISH, ALL -> row -> true;
        };
    }

    private List<TicketRow> toPublish(String portal) {
        List<TicketRow> rows = new ArrayList<>();
        int[] looked = {0};
        index.finished(portal, at -> looked[0] < LATEST, row -> {
            looked[0]++;
            if (row.state() == QuestionState.ANSWERED && row.general() && row.publication() == null) rows.add(row);
        });
        return rows;
    }

    /** Each list with its number; those of the finished are not counted. */
    private List<NavItem> shelves(List<Shelf> shelves, ConsolePages.Reader reader) {
        return shelves.stream()
                .map(shelf -> {
                    boolean counted = shelf != Shelf.TO_PUBLISH && shelf != Shelf.ALL;
                    String number = counted
                            ? " ("
                                    + index.open(reader.caller().portal(), on(shelf, reader))
                                            .size() + ")"
                            : "";
                    return new NavItem("?xem=" + shelf.slug(), shelf.label() + number);
                })
                .toList();
    }

    private List<FormField> filter(Wanted wanted, Regulation regulation) {
        List<Option> units = new ArrayList<>(List.of(new Option("", "Tất cả")));
        units.add(new Option(TicketRow.RECEPTION, SheetWords.owner(TicketRow.RECEPTION, regulation.id(), policies)));
        regulation.units().forEach(unit -> units.add(new Option(unit.id(), unit.name())));
        return List.of(
                FormField.optional("don-vi", "Đang ở", "select").options(units).value(wanted.unit()),
                FormField.optional("han", "Hạn", "select")
                        .options(List.of(new Option("", "Tất cả"), new Option("qua", "Quá hạn")))
                        .value(wanted.late() ? "qua" : ""));
    }
}
