package vn.congkhai.workflow.worklist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The rows of one place in both orders, with the number of those each account has written in. */
final class Shelf {
    private final NavigableSet<Listed> latest = new TreeSet<>(Listed.LATEST);
    private final NavigableSet<Listed> next;
    private final Map<String, Integer> submitters = new HashMap<>();

    Shelf(Comparator<Listed> order) {
        next = new TreeSet<>(order);
    }

    void add(Listed listed) {
        latest.add(listed);
        next.add(listed);
        for (String account : listed.row().submitters()) submitters.merge(account, 1, Integer::sum);
    }

    void remove(Listed listed) {
        latest.remove(listed);
        next.remove(listed);
        for (String account : listed.row().submitters()) {
            submitters.computeIfPresent(account, (_, number) -> number == 1 ? null : number - 1);
        }
    }

    /** The latest change first. */
    NavigableSet<Listed> latest() {
        return latest;
    }

    /** What has to be done first at the top. */
    NavigableSet<Listed> next() {
        return next;
    }

    int size() {
        return latest.size();
    }

    /** How many of them an account has written in. */
    int of(String account) {
        return submitters.getOrDefault(account, 0);
    }
}
