package vn.congkhai.workflow.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the lists, and of every article the state whose list it is in. */
public interface StateLists {
    /** These lists of a portal, empty ones included. */
    List<StateList> find(String portal, Collection<String> states);

    /** In which state's list each of these articles is. */
    Map<String, String> statesOf(Collection<String> articleIds);

    /** Puts lists in the place of what was kept. */
    void save(Collection<StateList> lists);

    /** Remembers where each article is. */
    void place(Collection<ArticleRow> rows);

    /** One list. */
    default StateList find(String portal, String state) {
        return find(portal, List.of(state)).getFirst();
    }
}
