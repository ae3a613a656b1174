package vn.congkhai.content.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.list.ListPage;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.NavItem;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.Shell;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;

/** Trang chuyên mục và danh sách văn bản, every page of them. */
@Controller
final class CategoryController {
    private static final int SIZE = 20;

    private final PortalPages pages;
    private final ListReader lists;

    CategoryController(PortalPages pages, ListReader lists) {
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping({"/chuyen-muc/{slug}", "/chuyen-muc/{slug}/{below}"})
    ResponseEntity<byte[]> category(
            @CurrentPortal String portal,
            @PathVariable String slug,
            @PathVariable Optional<String> below,
            @RequestParam(defaultValue = "1") String page) {
        Regulation regulation = pages.regulation(portal);
        String path = below.map(rest -> slug + "/" + rest).orElse(slug);
        Category category = regulation.category(path).orElseThrow(ProblemException::notFound);
        Shell shell = pages.shells()
                .of(regulation, category.name())
                .under(ShellFactory.href(category))
                .withFeed("/chuyen-muc/" + path + "/feed.xml")
                .describedAs(category.name() + " của " + regulation.names().full() + ".");
        String clause = category.clause();
        ListView view = new ListView(
                "/chuyen-muc/" + path,
                parents(regulation, category),
                below(regulation, category),
                clause == null ? "" : clause);
        return answer(shell, view, ListNames.category(portal, path), PageNumber.of(page));
    }

    @GetMapping("/van-ban")
    ResponseEntity<byte[]> documents(@CurrentPortal String portal, @RequestParam(defaultValue = "1") String page) {
        Regulation regulation = pages.regulation(portal);
        Shell shell = pages.shells()
                .of(regulation, "Văn bản")
                .under(ShellFactory.DOCUMENTS)
                .describedAs("Văn bản do " + regulation.names().full() + " công bố.");
        String clause = regulation.category("van-ban").map(Category::clause).orElse(null);
        ListView view = new ListView(ShellFactory.DOCUMENTS, List.of(), List.of(), clause == null ? "" : clause);
        return answer(shell, view, ListNames.documents(portal), PageNumber.of(page));
    }

    private ResponseEntity<byte[]> answer(Shell shell, ListView view, String list, int page) {
        ListPage entries = lists.read(list, (long) (page - 1) * SIZE, SIZE);
        if (page > 1 && entries.entries().isEmpty()) throw ProblemException.notFound();
        Pagination pagination = Pagination.of(view.path(), page, SIZE, entries.total());
        return HtmlAnswers.ok(pages.templates()
                .render(
                        "content/list.jte",
                        Map.of(
                                "shell", shell.at(pagination.href(page)),
                                "view", view,
                                "cards", CardViews.plain(entries.entries()),
                                "total", entries.total(),
                                "pagination", pagination)));
    }

    private static List<NavItem> parents(Regulation regulation, Category category) {
        return category.parent()
                .flatMap(regulation::category)
                .map(parent -> List.of(new NavItem(ShellFactory.href(parent), parent.name())))
                .orElse(List.of());
    }

    private static List<NavItem> below(Regulation regulation, Category category) {
        return regulation.categories().stream()
                .filter(other -> other.parent().equals(Optional.of(category.slug())))
                .map(other -> new NavItem(ShellFactory.href(other), other.name()))
                .toList();
    }
}
