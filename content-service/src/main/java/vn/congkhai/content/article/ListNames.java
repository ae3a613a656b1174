package vn.congkhai.content.article;

import java.util.ArrayList;
import java.util.List;

/** Các danh sách của một cổng: which lists there are and which of them show an article. */
public final class ListNames {
    private ListNames() {}

    /** Everything the portal has published. */
    public static String all(String portal) {
        return portal + ":all";
    }

    /** Every legal document, whatever its category. */
    public static String documents(String portal) {
        return portal + ":documents";
    }

    /** A category with all below it. */
    public static String category(String portal, String slug) {
        return portal + ":category:" + slug;
    }

    /** The lists that show an article of that category. */
    static List<String> of(String portal, String category, Rendition rendition) {
        List<String> lists = new ArrayList<>();
        lists.add(all(portal));
        for (int end = category.length(); end > 0; end = category.lastIndexOf('/', end - 1))
            lists.add(category(portal, category.substring(0, end)));
        if (rendition.isDocument()) lists.add(documents(portal));
        return lists;
    }
}
