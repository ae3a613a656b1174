package vn.congkhai.search.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.search.text.DocumentNumbers;
import vn.congkhai.text.VietnameseText;

/**
 * What was typed, as a query: which syllables a hit must have, and what makes it a good one. The weights are the measured ones for
 * texts (README); every clause is one term, and there are at most a few hundred of them whatever is typed.
 */
final class Matching {
    private static final float PAIRS = 1f;
    private static final float EXACT = .25f;
    private static final float TITLE = .5f;
    private static final float SUMMARY = .2f;
    private static final float HEADINGS = .1f;
    /** Up to so many syllables are a word or a name. */
    private static final int ALL_WANTED = 3;

    private static final double SHARE_WANTED = .15;

    private static final int MAX_TERMS = 100;

    private final Set<String> folded;
    private final Set<String> pairs;
    private final Set<String> exact;
    private final List<DocumentNumbers.Part> numbers;

    private Matching(String words) {
        this.folded = distinct(words, Analysis.FOLDED);
        this.pairs = distinct(words, Analysis.PAIRS);
        this.exact = distinct(words, Analysis.EXACT);
        this.numbers = DocumentNumbers.parts(words);
    }

    static Matching of(String words) {
        return new Matching(words);
    }

    /** Whether nothing was typed that could be found. */
    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** The most that can be asked: words want all their syllables; sentences, which say much that is said otherwise in what they look for, some of their pairs. */
    Plan strict() {
        if (folded.size() <= ALL_WANTED) return plan(Analysis.FOLDED, folded, folded.size());
        return plan(Analysis.PAIRS, pairs, share(pairs.size(), SHARE_WANTED));
    }

    /** The query for when the strict one finds nothing, as after a mistake in typing; null if less makes no sense. */
    @Nullable
    Plan relaxed() {
        int wanted = folded.size() <= ALL_WANTED ? folded.size() - 1 : share(folded.size(), .3);
        return wanted < 1 ? null : plan(Analysis.FOLDED, folded, wanted);
    }

    /** What says a phrase in just these words; with diacritics if it was typed with them. */
    static Query phrase(String phrase) {
        BooleanQuery.Builder said = new BooleanQuery.Builder();
        PhraseQuery.Builder inOrder = new PhraseQuery.Builder();
        Analysis.FOLDED.terms(phrase).stream()
                .limit(MAX_TERMS)
                .forEach(syllable -> inOrder.add(new Term(Fields.text(Analysis.FOLDED), syllable)));
        said.add(inOrder.build(), Occur.FILTER);
        String written = VietnameseText.searchForm(phrase);
        if (!VietnameseText.fold(written).equals(written)) {
            for (Analysis form : List.of(Analysis.EXACT, Analysis.EXACT_PAIRS)) {
                for (String term : distinct(phrase, form)) {
                    said.add(new TermQuery(new Term(Fields.text(form), term)), Occur.FILTER);
                }
            }
        }
        return said.build();
    }

    private static int share(int syllables, double share) {
        return (int) Math.ceil(syllables * share);
    }

    private Plan plan(Analysis form, Set<String> terms, int wanted) {
        Query required = required(form, terms, wanted);
        return new Plan(required, promising(), scoring(required), List.of(), List.of());
    }

    private Query promising() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        addEverything(query);
        return query.build();
    }

    private Query scoring(Query required) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(required, Occur.FILTER);
        addEverything(query);
        return query.build();
    }

    private void addEverything(BooleanQuery.Builder query) {
        addAll(query, 1, Fields::text);
        addAll(query, TITLE, Fields::title);
        addAll(query, SUMMARY, Fields::summary);
        addAll(query, HEADINGS, Fields::headings);
        addNumbers(query);
    }

    /** Enough of the terms, or a number: whoever types a number means that document. */
    private Query required(Analysis form, Set<String> terms, int wanted) {
        BooleanQuery.Builder text = new BooleanQuery.Builder().setMinimumNumberShouldMatch(wanted);
        add(text, Fields.text(form), terms, 1);
        if (numbers.isEmpty()) return text.build();
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(text.build(), Occur.SHOULD);
        addNumbers(either);
        return either.build();
    }

    private void addNumbers(BooleanQuery.Builder query) {
        for (DocumentNumbers.Part number : numbers) {
            Query typed = new ConstantScoreQuery(new TermQuery(new Term(Fields.NUMBER, number.form())));
            query.add(new BoostQuery(typed, number.weight()), Occur.SHOULD);
        }
    }

    private void addAll(BooleanQuery.Builder query, float weight, Function<Analysis, String> field) {
        add(query, field.apply(Analysis.FOLDED), folded, weight);
        add(query, field.apply(Analysis.PAIRS), pairs, weight * PAIRS);
        add(query, field.apply(Analysis.EXACT), exact, weight * EXACT);
    }

    private static void add(BooleanQuery.Builder query, String field, Collection<String> terms, float weight) {
        for (String term : terms) {
            query.add(new BoostQuery(new TermQuery(new Term(field, term)), weight), Occur.SHOULD);
        }
    }

    private static Set<String> distinct(String words, Analysis form) {
        return form.terms(words).stream().limit(MAX_TERMS).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
