package vn.congkhai.workflow.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.congkhai.page.Pagination;
import vn.congkhai.page.Tag;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.article.StepRule;
import vn.congkhai.workflow.comments.OpenComments;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.KnownPeople;
import vn.congkhai.workflow.worklist.ArticleRow;
import vn.congkhai.workflow.worklist.Worklist;

/** Việc của tôi: what the person may do next, and every article of the portal. */
@RestController
class DeskPageController {
    /** So many tasks are shown at once. */
    private static final int TASKS = 50;

    private final Worklist worklist;
    private final OpenComments openComments;
    private final ArticleDesk desk;
    private final Regulations regulations;
    private final KnownPeople people;
    private final ConsoleRights rights;
    private final UnsentSheets unsent;
    private final ConsolePages pages;

    DeskPageController(
            Worklist worklist,
            OpenComments openComments,
            ArticleDesk desk,
            Regulations regulations,
            KnownPeople people,
            ConsoleRights rights,
            UnsentSheets unsent,
            ConsolePages pages) {
        this.worklist = worklist;
        this.openComments = openComments;
        this.desk = desk;
        this.regulations = regulations;
        this.people = people;
        this.rights = rights;
        this.unsent = unsent;
        this.pages = pages;
    }

    /** What is looked for in the list; null and unknown values mean all. */
    record Wanted(
            @Nullable String state,
            @Nullable String category,
            @Nullable String words) {
        boolean any() {
            return state != null || category != null || (words != null && !words.isBlank());
        }

        String path() {
            UriComponentsBuilder path = UriComponentsBuilder.fromPath(ConsolePages.WORK);
            if (state != null) path.queryParam("trang-thai", state);
            if (category != null) path.queryParam("chuyen-muc", category);
            if (words != null && !words.isBlank()) path.queryParam("q", words);
            return path.encode().build().toUriString();
        }
    }

    @GetMapping(ConsolePages.WORK)
    ResponseEntity<String> work(
            Caller caller,
            @RequestParam(name = "trang-thai", required = false) @Nullable String state,
            @RequestParam(name = "chuyen-muc", required = false) @Nullable String category,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "viec", required = false) @Nullable String tasksPage,
            Paging paging) {
        Signatory by = rights.editor(caller);
        EditorialPolicy policy = desk.policy(caller.portal());
        Regulation regulation = regulations.find(caller.portal()).orElseThrow();
        Wanted wanted = new Wanted(
                state != null && Worklist.STATES.contains(state) ? state : null,
                category != null && regulation.category(category).isPresent() ? category : null,
                words);
        Paging tasked = new Paging(number(tasksPage), TASKS);
        PageOf<Worklist.Task> waiting = worklist.tasks(policy, by, desk.now(), tasked);
        PageOf<ArticleRow> found =
                worklist.rows(caller.portal(), wanted.state(), wanted.category(), words == null ? "" : words, paging);
        Shown shown = shown(
                regulation, Stream.concat(waiting.items().stream().map(Worklist.Task::row), found.items().stream()));
        List<WorkLine> tasks =
                waiting.items().stream().map(task -> task(task, policy, shown)).toList();
        List<WorkLine> rows = found.items().stream().map(row -> row(row, shown)).toList();
        return pages.page(
                new ConsolePages.View(caller, by, ConsolePages.WORK),
                200,
                "work",
                "Việc của tôi",
                Map.of(
                        "tasks", tasks,
                        "waiting", waiting.total(),
                        "left", Math.max(0, waiting.total() - tasked.offset() - tasks.size()),
                        "part", tasked.page(),
                        "unsent", unsent.all(caller),
                        "rows", rows,
                        "total", found.total(),
                        "filtered", wanted.any(),
                        "filter", filter(wanted, regulation),
                        "pagination", Pagination.of(wanted.path(), found.page(), found.size(), found.total())));
    }

    /** Which part of the tasks is shown, from 1; the first where it says no number. */
    private static int number(@Nullable String part) {
        return part != null && part.matches("[1-9]\\d{0,5}") ? Integer.parseInt(part) : 1;
    }

    /** What lines are shown with: the portal's words, the names of people, and what is open. */
    private record Shown(Regulation regulation, Map<String, String> names, Map<String, Integer> open) {}

    private Shown shown(Regulation regulation, Stream<ArticleRow> rows) {
        // What was withdrawn while a correction was on its way may have some, which nobody can see to.
        Set<String> ids = rows.filter(row -> !row.state().equals("WITHDRAWN"))
                .map(ArticleRow::id)
                .collect(Collectors.toSet());
        return new Shown(regulation, people.names(regulation.id()), openComments.of(ids));
    }

    private WorkLine task(Worklist.Task task, EditorialPolicy policy, Shown shown) {
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag(
                "Cần làm: " + policy.step(task.step()).map(StepRule::name).orElse(task.step()), Tag.Kind.PLAIN));
        urgent(task.row(), tags);
        LocalDate dueOn = task.dueOn();
        if (dueOn != null) tags.add(Due.tag(dueOn, Days.of(desk.now())));
        comments(task.row(), shown, tags);
        return line(task.row(), tags, shown);
    }

    private static WorkLine row(ArticleRow row, Shown shown) {
        List<Tag> tags = new ArrayList<>();
        tags.add(StateTag.of(row.state()));
        urgent(row, tags);
        comments(row, shown, tags);
        return line(row, tags, shown);
    }

    private static void comments(ArticleRow row, Shown shown, List<Tag> tags) {
        Integer number = shown.open().get(row.id());
        if (number != null) tags.add(new Tag(number + " nhận xét chưa giải quyết", Tag.Kind.CAUTION));
    }

    private static void urgent(ArticleRow row, List<Tag> tags) {
        if (row.urgent()) tags.add(new Tag("Khẩn", Tag.Kind.URGENT));
    }

    private static WorkLine line(ArticleRow row, List<Tag> tags, Shown shown) {
        String category =
                shown.regulation().category(row.category()).map(Category::name).orElse(row.category());
        return new WorkLine(
                ArticlePages.path(row.id()),
                row.title(),
                category,
                Words.genre(row.genre()),
                shown.names().getOrDefault(row.submittedBy(), row.submittedBy()),
                row.changedAt(),
                tags);
    }

    private static List<FormField> filter(Wanted wanted, Regulation regulation) {
        List<Option> states = new ArrayList<>(List.of(new Option("", "Tất cả")));
        Worklist.STATES.forEach(state -> states.add(new Option(state, Words.state(state))));
        List<Option> categories = new ArrayList<>(List.of(new Option("", "Tất cả")));
        regulation.categories().forEach(category -> categories.add(new Option(category.slug(), category.name())));
        return List.of(
                FormField.optional("q", "Tiêu đề có từ", "search")
                        .value(wanted.words())
                        .maxLength(200),
                FormField.optional("trang-thai", "Trạng thái", "select")
                        .options(states)
                        .value(wanted.state()),
                FormField.optional("chuyen-muc", "Chuyên mục", "select")
                        .options(categories)
                        .value(wanted.category()));
    }
}
