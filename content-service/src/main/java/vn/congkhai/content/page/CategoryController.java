package vn.congkhai.content.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.congkhai.regulation.CategoryType;
import vn.congkhai.regulation.Regulation;

/** Trang chuyên mục, every page of it. */
@Controller
final class CategoryController {
    private static final int SIZE = 20;

    /** Kinds whose entries stay true: a reader wants what they say and not when it was put there. */
    private static final Set<CategoryType> TIMELESS =
            EnumSet.of(CategoryType.PAGE, CategoryType.DIRECTORY, CategoryType.PROCEDURES);

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
        return answer(shell, view, category, ListNames.category(portal, path), PageNumber.of(page));
    }

    private ResponseEntity<byte[]> answer(Shell shell, ListView view, Category category, String list, int page) {
        ListPage entries = lists.read(list, (long) (page - 1) * SIZE, SIZE);
        if (page > 1 && entries.entries().isEmpty()) throw ProblemException.notFound();
        Pagination pagination = Pagination.of(view.path(), page, SIZE, entries.total());
        boolean timeless = TIMELESS.contains(category.type());
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell.at(pagination.href(page)));
        model.put("view", view);
        model.put("cards", timeless ? CardViews.timeless(entries.entries()) : CardViews.plain(entries.entries()));
        model.put("total", entries.total());
        model.put("pagination", pagination);
        model.put("timeless", timeless);
        return HtmlAnswers.ok(pages.templates().render("content/list.jte", model));
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
