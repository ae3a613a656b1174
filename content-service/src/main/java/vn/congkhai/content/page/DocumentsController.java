package vn.congkhai.content.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.list.ListPage;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.FormField;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.Shell;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.text.Slug;

/** Danh sách văn bản, by form and year; each combination is a ready list, so that filtering costs what reading costs. */
@Controller
final class DocumentsController {
    private static final int SIZE = 20;

    /** No document of today's administration is older. */
    private static final int FIRST_YEAR = 1945;

    private static final int YEARS_OFFERED = 25;
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{0,80}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final List<String> FORMS = List.of(
            "Nghị quyết",
            "Quyết định",
            "Chỉ thị",
            "Kế hoạch",
            "Chương trình",
            "Thông báo",
            "Hướng dẫn",
            "Báo cáo",
            "Công văn",
            "Công điện");

    private final PortalPages pages;
    private final ListReader lists;
    private final DocumentRelations relations;
    private final Clock clock;

    DocumentsController(PortalPages pages, ListReader lists, DocumentRelations relations, Clock clock) {
        this.pages = pages;
        this.lists = lists;
        this.relations = relations;
        this.clock = clock;
    }

    @GetMapping("/van-ban")
    ResponseEntity<byte[]> documents(
            @CurrentPortal String portal,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String page) {
        Regulation regulation = pages.regulation(portal);
        String chosenForm = FORM.matcher(form).matches() ? form : "";
        @Nullable Integer chosenYear = year(year);
        int number = PageNumber.of(page);
        ListPage entries =
                lists.read(ListNames.documents(portal, chosenForm, chosenYear), (long) (number - 1) * SIZE, SIZE);
        if (number > 1 && entries.entries().isEmpty()) throw ProblemException.notFound();
        Pagination pagination = Pagination.of(path(chosenForm, chosenYear), number, SIZE, entries.total());
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell(regulation).at(pagination.href(number)));
        model.put("filters", filters(chosenForm, chosenYear));
        model.put("filtered", !chosenForm.isEmpty() || chosenYear != null);
        model.put("cards", CardViews.documents(entries.entries(), relations.replaced(portal, entries.entries())));
        model.put("total", entries.total());
        model.put("pagination", pagination);
        model.put("clause", regulation.category("van-ban").map(Category::clause).orElse(""));
        return HtmlAnswers.ok(pages.templates().render("content/documents.jte", model));
    }

    private Shell shell(Regulation regulation) {
        Shell shell = pages.shells()
                .of(regulation, "Văn bản")
                .under(ShellFactory.DOCUMENTS)
                .describedAs("Văn bản do " + regulation.names().full() + " công bố.");
        return regulation.category("van-ban").isPresent() ? shell.withFeed("/chuyen-muc/van-ban/feed.xml") : shell;
    }

    private List<FormField> filters(String form, @Nullable Integer year) {
        List<FormField.Option> forms = new ArrayList<>();
        forms.add(new FormField.Option("", "Mọi hình thức"));
        FORMS.forEach(name -> forms.add(new FormField.Option(Slug.of(name), name)));
        List<FormField.Option> years = new ArrayList<>();
        years.add(new FormField.Option("", "Mọi năm"));
        int current = Days.today(clock).getYear();
        for (int offered = current; offered > current - YEARS_OFFERED; offered--)
            years.add(new FormField.Option(Integer.toString(offered), Integer.toString(offered)));
        return List.of(
                FormField.choice("form", "Hình thức", forms).value(form),
                FormField.choice("year", "Năm ban hành", years).value(year == null ? "" : year.toString()));
    }

    private @Nullable Integer year(String text) {
        if (!YEAR.matcher(text).matches()) return null;
        int year = Integer.parseInt(text);
        return year < FIRST_YEAR ? null : year;
    }

    private static String path(String form, @Nullable Integer year) {
        List<String> parameters = new ArrayList<>();
        if (!form.isEmpty()) parameters.add("form=" + form);
        if (year != null) parameters.add("year=" + year);
        return parameters.isEmpty()
                ? ShellFactory.DOCUMENTS
                : ShellFactory.DOCUMENTS + "?" + String.join("&", parameters);
    }
}
