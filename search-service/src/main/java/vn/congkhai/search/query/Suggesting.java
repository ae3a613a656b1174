package vn.congkhai.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.congkhai.search.index.Found;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.Searchable;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.search.text.DocumentNumbers;
import vn.congkhai.text.VietnameseText;

/** Gợi ý: titles and numbers that go on from what was typed so far, with or without diacritics. */
public final class Suggesting {
    private static final int SUGGESTIONS = 8;
    private static final int CANDIDATES = 3 * SUGGESTIONS;
    private static final int MAX_SYLLABLES = 32;

    private static final int ASKED = 3;

    private final Searchable index;
    private final Asking asking;

    /** Suggests from that index, and what others have asked. */
    public Suggesting(Searchable index, Asking asking) {
        this.index = index;
        this.asking = asking;
    }

    /** Knows what is asked often. */
    @FunctionalInterface
    public interface Asking {
        /** Nothing is. */
        Asking NOTHING = (portal, beginning) -> List.of();

        /** What is asked often on the portal and begins so, the most frequent first. */
        List<String> often(String portal, String beginning);
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
        List<Suggestion> found = index.ask(searcher -> suggestions(searcher, query));
        List<Suggestion> all = new ArrayList<>();
        for (String words : asking.often(portal, typed)) {
            if (all.size() < ASKED && isSaid(portal, words)) all.add(new Suggestion(words, "query", null));
        }
        return Stream.concat(all.stream(), found.stream()).limit(SUGGESTIONS).toList();
    }

    /** Whether the portal still says what others asked of it. */
    private boolean isSaid(String portal, String words) throws IOException {
        BooleanQuery.Builder said =
                new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.PORTAL, portal)), Occur.FILTER);
        for (String syllable : Analysis.FOLDED.terms(words)) {
            said.add(new TermQuery(new Term(Fields.text(Analysis.FOLDED), syllable)), Occur.FILTER);
        }
        return index.ask(searcher -> searcher.search(said.build(), 1).scoreDocs.length > 0);
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
            Suggestion suggestion = suggestion(Found.head(stored, found.doc));
            byText.computeIfAbsent(suggestion.text(), text -> new ArrayList<>()).add(suggestion);
        }
        return byText.values().stream().limit(SUGGESTIONS).map(Suggesting::one).toList();
    }

    /** Several things of one title are one suggestion, which leads to the search. */
    private static Suggestion one(List<Suggestion> same) {
        Suggestion first = same.getFirst();
        return same.size() == 1 ? first : new Suggestion(first.text(), first.type(), null);
    }

    private static Suggestion suggestion(SearchDocument found) {
        String title = found.title();
        String numbers = found.numbers().stream()
                .filter(number -> !title.contains(number))
                .collect(Collectors.joining(", "));
        String text = numbers.isEmpty() ? title : numbers + " " + title;
        return new Suggestion(text, found.type(), found.url());
    }
}
