package vn.congkhai.qa.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The keys that do something on a page, as it lists them. */
final class Keys {
    private Keys() {}

    /** Keys of a list: going through it, and the acts that any of its lines offers. */
    static List<Map.Entry<String, String>> ofList(Collection<ActWords> acts) {
        List<Map.Entry<String, String>> keys = new ArrayList<>(List.of(
                Map.entry("j", "Câu sau"), Map.entry("k", "Câu trước"), Map.entry("Enter", "Mở câu đang chọn")));
        keys.addAll(of(acts));
        return keys;
    }

    /** Keys of the acts. */
    static List<Map.Entry<String, String>> of(Collection<ActWords> acts) {
        return acts.stream()
                .distinct()
                .sorted(Comparator.comparing(ActWords::act))
                .map(act -> Map.entry(act.key(), act.label()))
                .toList();
    }
}
