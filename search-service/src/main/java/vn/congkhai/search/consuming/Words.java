package vn.congkhai.search.consuming;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.text.VietnameseText;

/** The words in a piece of JSON, however it is built. */
public final class Words {
    private Words() {}

    static void collect(@Nullable JsonNode node, List<String> words) {
        if (node == null) return;
        if (node.isString()) words.add(node.stringValue());
        node.values().forEach(inner -> collect(inner, words));
    }

    /** All of them, in normal form C. */
    public static String of(@Nullable JsonNode... nodes) {
        List<String> words = new ArrayList<>();
        for (JsonNode node : nodes) collect(node, words);
        return words.stream()
                .filter(word -> !word.isBlank())
                .map(VietnameseText::nfc)
                .collect(Collectors.joining(" "));
    }
}
