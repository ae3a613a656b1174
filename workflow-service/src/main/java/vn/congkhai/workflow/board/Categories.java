package vn.congkhai.workflow.board;

import java.util.List;

/** Which categories a list of slugs reaches. */
final class Categories {
    private Categories() {}

    /** Whether the list, empty meaning all, holds the slug itself or one above it. */
    static boolean cover(List<String> slugs, String category) {
        return slugs.isEmpty()
                || slugs.stream().anyMatch(slug -> category.equals(slug) || category.startsWith(slug + "/"));
    }
}
