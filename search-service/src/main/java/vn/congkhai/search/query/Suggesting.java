package vn.congkhai.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.index.SearchIndex;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.search.text.DocumentNumbers;
import vn.congkhai.text.VietnameseText;

/** Gợi ý: titles and numbers that go on from what was typed so far, with or without diacritics. */
public final class Suggesting {
    private static final int SUGGESTIONS = 8;
    private static final int CANDIDATES = 3 * SUGGESTIONS;
    private static final int MAX_SYLLABLES = 32;

    private final SearchIndex index;

    /** Suggests from that index. */
    public Suggesting(SearchIndex index) {
        this.index = index;
    }

    /**
     * At most eight suggestions, the best first.
     *
     * @throws IOException if the index cannot be read
     */
    public List<Suggestion> suggest(String portal, String typed) throws IOException {
        List<String> syllables =
                Analysis.FOLDED.terms(typed).stream().limit(MAX_SYLLABLES).toList();
        if (syllables.isEmpty()) return List.of();
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.PORTAL, portal)), Occur.FILTER)
                .add(beginnings(typed, syllables), Occur.MUST)
                .build();
        return index.ask(searcher -> suggestions(searcher, query));
    }

    private static Query beginnings(String typed, List<String> syllables) {
        String start = VietnameseText.fold(typed.strip());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new BoostQuery(new PrefixQuery(new Term(Fields.TITLE_START, start)), 100), Occur.SHOULD);
        query.add(inTitle(syllables), Occur.SHOULD);
        String number = DocumentNumbers.beginning(typed);
        if (!number.isEmpty()) {
            query.add(new BoostQuery(new PrefixQuery(new Term(Fields.NUMBER, number)), 200), Occur.SHOULD);
        }
        return query.build();
    }

    /** All syllables in the title, the last one perhaps unfinished. */
    private static Query inTitle(List<String> syllables) {
        String title = Fields.title(Analysis.FOLDED);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String syllable : syllables.subList(0, syllables.size() - 1)) {
            all.add(new TermQuery(new Term(title, syllable)), Occur.MUST);
        }
        return all.add(new PrefixQuery(new Term(title, syllables.getLast())), Occur.MUST)
                .build();
    }

    private static List<Suggestion> suggestions(IndexSearcher searcher, Query query) throws IOException {
        StoredFields stored = searcher.storedFields();
        Map<String, List<Suggestion>> byText = new LinkedHashMap<>();
        for (ScoreDoc found : searcher.search(query, CANDIDATES).scoreDocs) {
            Suggestion suggestion = suggestion(stored.document(found.doc));
            byText.computeIfAbsent(suggestion.text(), text -> new ArrayList<>()).add(suggestion);
        }
        return byText.values().stream().limit(SUGGESTIONS).map(Suggesting::one).toList();
    }

    /** Several things of one title are one suggestion, which leads to the search. */
    private static Suggestion one(List<Suggestion> same) {
        Suggestion first = same.getFirst();
        return same.size() == 1 ? first : new Suggestion(first.text(), first.type(), null);
    }

    private static Suggestion suggestion(Document found) {
        String title = found.get(Fields.STORED_TITLE);
        String numbers = Stream.of(found.getValues(Fields.STORED_NUMBER))
                .filter(number -> !title.contains(number))
                .collect(Collectors.joining(", "));
        String text = numbers.isEmpty() ? title : numbers + " " + title;
        return new Suggestion(text, found.get(Fields.TYPE), found.get(Fields.URL));
    }
}
