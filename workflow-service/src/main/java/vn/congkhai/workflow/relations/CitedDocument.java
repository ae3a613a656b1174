package vn.congkhai.workflow.relations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the public articles of one portal say about one legal document.
 *
 * @param number in the form of {@link DocumentNumbers#of}
 * @param citing every public article that names it, with the document's own article
 */
public record CitedDocument(String portal, String number, List<Citing> citing) {
    /** How an article names a document. */
    public enum How {
        /** It is the article of the document itself. */
        IS,
        REPLACES,
        AMENDS,
        CITES,
        /** It names it in its words. */
        MENTIONS
    }

    /**
     * One article.
     *
     * @param since when this became public
     * @param version of the article when this was found
     */
    public record Citing(String articleId, How how, String title, Instant since, long version) {}

    public CitedDocument {
        citing = List.copyOf(citing);
    }

    /** A number as it is written anywhere, in the form in which it is kept. */
    public static String normal(String number) {
        return DocumentNumbers.of(number);
    }

    CitedDocument with(Citing found) {
        List<Citing> all = new ArrayList<>(without(found.articleId()).citing());
        all.add(found);
        return new CitedDocument(portal, number, all);
    }

    CitedDocument without(String articleId) {
        return new CitedDocument(
                portal,
                number,
                citing.stream().filter(c -> !c.articleId().equals(articleId)).toList());
    }

    /** Public articles that say the document is no longer in force. */
    public List<Citing> replacedBy() {
        return citing.stream().filter(c -> c.how() == How.REPLACES).toList();
    }

    /** Public articles to look at once it is not: all that name it but the one that replaced it. */
    public List<Citing> standing() {
        return citing.stream().filter(c -> c.how() != How.REPLACES).toList();
    }
}
