package vn.congkhai.content.page;

import java.util.List;
import vn.congkhai.page.NavItem;

/**
 * Phần riêng của một trang danh sách.
 *
 * @param path address of the first page
 * @param parents the categories above
 * @param below the categories below
 * @param clause citation of the clause that demands the category, empty for none
 */
public record ListView(String path, List<NavItem> parents, List<NavItem> below, String clause) {
    public ListView {
        parents = List.copyOf(parents);
        below = List.copyOf(below);
    }
}
