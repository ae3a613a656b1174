package vn.congkhai.system.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong, by invariant: how often, and the first of them in words. */
final class Findings {
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    void add(String invariant, String what) {
        found.computeIfAbsent(invariant, missing -> new ArrayList<>()).add(what);
    }

    void require(boolean holds, String invariant, String otherwise) {
        if (!holds) add(invariant, otherwise);
    }

    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        found.forEach((invariant, cases) -> all.put(invariant, cases.size() + ": " + cases.getFirst()));
        return all;
    }
}
