package vn.congkhai.search.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import vn.congkhai.search.text.Analysis;

/** Names of the index's fields. */
public final class Fields {
    /** {@code portal/subject/id}: unique. */
    static final String KEY = "key";

    static final String POSITION = "position";
    static final String EPOCH = "epoch";

    /** Only what is public has a portal, and every query asks for one: so nothing finds what was withdrawn. */
    public static final String PORTAL = "portal";

    public static final String TYPE = "type";
    public static final String CATEGORY = "category";
    /** Milliseconds, by which the newest come first: of publication, else of the day of issue. */
    public static final String WHEN = "when";

    public static final String YEAR = "year";
    public static final String NUMBER = "number";

    /** The folded title as one term, for suggestions that begin like it. */
    public static final String TITLE_START = "title_start";

    /** {@code portal/number}, the whole of it in one form. */
    public static final String WHOLE_NUMBER = "whole_number";

    /** {@code portal/number} of what it puts out of force. */
    public static final String REPLACES = "replaces";

    /** Day of issue or publication, as a number of days. */
    public static final String DAY = "day";

    /** Day from which it is in force, as a number of days. */
    public static final String EFFECTIVE = "effective";

    public static final String FORM = "form";
    public static final String ISSUER = "issuer";
    public static final String FIELD = "field";

    /** Orders what is equal otherwise. */
    public static final String TIE = "tie";

    /** SHA-256 of files whose text nobody has looked for yet. */
    static final String AWAITED = "awaited";

    /** Everything about a subject but its long texts, as JSON. */
    static final String SOURCE = "source";

    static final String STORED_TEXT = "stored_text";
    static final String STORED_ATTACHED = "stored_attached";

    private static final String TEXT = "text";
    private static final String TITLE = "title";
    private static final String ABSTRACT = "abstract";
    private static final String HEADINGS = "headings";

    /** Terms with their frequencies; no positions, since pairs are terms of their own. */
    static final FieldType TERMS = terms(IndexOptions.DOCS_AND_FREQS);
    /** With positions too, for phrases. */
    static final FieldType PLACED_TERMS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    /** Only whether a term is there. */
    static final FieldType PRESENCE = terms(IndexOptions.DOCS);

    private Fields() {}

    /** Everything a subject says, its title included, in one form. */
    public static String text(Analysis form) {
        return TEXT + "_" + form.name();
    }

    /** The title in one form. */
    public static String title(Analysis form) {
        return TITLE + "_" + form.name();
    }

    /** The summary or abstract in one form. */
    public static String summary(Analysis form) {
        return ABSTRACT + "_" + form.name();
    }

    /** The headings of the text in one form. */
    public static String headings(Analysis form) {
        return HEADINGS + "_" + form.name();
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (Analysis form : Analysis.values()) {
            analyzers.put(text(form), form.analyzer());
            analyzers.put(title(form), form.analyzer());
            analyzers.put(summary(form), form.analyzer());
            analyzers.put(headings(form), form.analyzer());
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
    }

    private static FieldType terms(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
