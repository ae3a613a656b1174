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
    public static final String PUBLISHED = "published";
    public static final String YEAR = "year";
    public static final String NUMBER = "number";

    /** The folded title as one term, for suggestions that begin like it. */
    public static final String TITLE_START = "title_start";

    public static final String ID = "id";
    public static final String URL = "url";
    public static final String STORED_TITLE = "stored_title";
    public static final String STORED_TEXT = "stored_text";
    public static final String STORED_NUMBER = "stored_number";

    private static final String TEXT = "text";
    private static final String TITLE = "title";
    private static final String ABSTRACT = "abstract";

    /** Terms with their frequencies; no positions, since pairs are terms of their own. */
    static final FieldType TERMS = terms();

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

    static Analyzer analyzer() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (Analysis form : Analysis.values()) {
            analyzers.put(text(form), form.analyzer());
            analyzers.put(title(form), form.analyzer());
            analyzers.put(summary(form), form.analyzer());
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
