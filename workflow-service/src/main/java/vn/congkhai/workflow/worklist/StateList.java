package vn.congkhai.workflow.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The articles of one portal in one state, the latest change first. What waits for somebody is complete; of what is public or
 * withdrawn only the latest {@value #KEPT} are kept, because finding older ones is the search's work.
 */
public record StateList(String portal, String state, List<ArticleRow> rows) {
    private static final int KEPT = 200;

    public StateList {
        rows = List.copyOf(rows);
    }

    static String key(String portal, String state) {
        return portal + "|" + state;
    }

    String key() {
        return key(portal, state);
    }

    /** The list after an article has changed: it is in the list of its state and in no other. */
    StateList apply(ArticleRow row) {
        List<ArticleRow> all = new ArrayList<>(rows);
        all.removeIf(old -> old.id().equals(row.id()));
        if (row.state().equals(state)) all.add(row);
        all.sort(Comparator.comparing(ArticleRow::changedAt)
                .thenComparing(ArticleRow::id)
                .reversed());
        boolean finished = state.equals("PUBLISHED") || state.equals("WITHDRAWN");
        return new StateList(portal, state, finished && all.size() > KEPT ? all.subList(0, KEPT) : all);
    }
}
