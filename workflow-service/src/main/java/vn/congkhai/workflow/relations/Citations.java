package vn.congkhai.workflow.relations;

import java.util.List;
import java.util.Set;

/** Keeps what cites what: by document, and by article the documents it names. */
public interface Citations {
    /** What is known of a document; nobody cites it where nothing is. */
    CitedDocument of(String portal, String number);

    void save(CitedDocument document);

    /** Numbers an article names while it is public. */
    Set<String> numbersOf(String articleId);

    void saveNumbers(String articleId, Set<String> numbers);

    /** Numbers of the portal's documents that a public article replaces. */
    List<String> replaced(String portal);

    void saveReplaced(String portal, List<String> numbers);
}
