package vn.congkhai.content.article;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.text.VietnameseText;

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
        if (rendition.isDocument()) addDocument(portal, DocumentFacts.of(rendition), lists);
        return lists.stream().distinct().toList();
    }

    /** The documents with that number: usually one, none where the portal has not published it. */
    public static String numbered(String portal, String number) {
        return portal + ":number:" + key(number);
    }

    /** The documents that stand in that relation to the one with that number. */
    public static String relating(String portal, Relation relation, String number) {
        return portal + ":" + relation.code() + ":" + key(number);
    }

    private static void addDocument(String portal, DocumentFacts facts, List<String> lists) {
        lists.add(documents(portal));
        if (!facts.number().isEmpty()) lists.add(numbered(portal, facts.number()));
        for (Relation relation : Relation.values())
            for (String number : facts.numbers(relation)) lists.add(relating(portal, relation, number));
    }

    /** Numbers are written with and without spaces and diacritics; they are the same number. */
    private static String key(String number) {
        return VietnameseText.fold(number).replaceAll("\\s+", "");
    }
}
