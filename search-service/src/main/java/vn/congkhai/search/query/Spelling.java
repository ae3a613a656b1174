package vn.congkhai.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.search.text.Analysis.Token;
import vn.congkhai.text.VietnameseText;

/**
 * Ý bạn là: what was typed with its diacritics, and with its mistakes put right, as the public texts write it. The way through the
 * possible syllables that the texts go most often; every pair on it is said on the very portal.
 */
final class Spelling {
    private static final int MOST_SYLLABLES = 24;
    private static final int MOST_CORRECTED = 12;
    /** Where more is wrong than this, what was meant is anybody's guess. */
    private static final int MOST_SUSPECTS = 4;

    private static final int MOST_NEAR = 12;
    private static final double MISTAKE = 5;
    private static final double SOUNDS_ALIKE = 2.5;
    private static final double UNHEARD_OF = 9;
    /** So much more often must the other way be gone than the typed one. */
    private static final double CLEARLY = Math.log(4);

    private static final Map<String, String> ALIKE =
            Map.of("s", "x", "x", "s", "tr", "ch", "ch", "tr", "d", "gi", "gi", "d", "l", "n", "n", "l", "r", "d");

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final String portal;
    private final PairLookUps pairs;

    Spelling(IndexSearcher searcher, Vocabulary vocabulary, String portal) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.portal = portal;
        this.pairs = new PairLookUps(searcher.getIndexReader());
    }

    /** How much had to be looked up so far. */
    int lookUps() {
        return pairs.count();
    }

    /** The words with the diacritics that were left out; null if none were, or it is not clear which. */
    @Nullable
    String restored(String typed) throws IOException {
        List<Token> tokens = Analysis.EXACT.tokens(typed);
        if (tokens.size() < 2 || tokens.size() > MOST_SYLLABLES || isWrittenInFull(tokens)) return null;
        List<List<Choice>> choices = new ArrayList<>();
        for (Token token : tokens) choices.add(forms(token.term()));
        List<String> typedAs = tokens.stream().map(Token::term).toList();
        List<String> best = best(choices, Analysis.EXACT_PAIRS);
        if (best.equals(typedAs)) return null;
        boolean clear = score(best, Analysis.EXACT_PAIRS) - score(typedAs, Analysis.EXACT_PAIRS) > CLEARLY;
        return clear && isSaid(typedAs, best, Analysis.EXACT_PAIRS) ? written(typed, tokens, best) : null;
    }

    /** Vietnamese texts put a sign on two syllables in three: where half have one, nobody has left them out. */
    private boolean isWrittenInFull(List<Token> tokens) {
        long marked = tokens.stream()
                .map(Token::term)
                .filter(term -> !VietnameseText.fold(term).equals(term) && vocabulary.writes(term))
                .count();
        return 2 * marked > tokens.size();
    }

    /** Whether some syllable is written in no text at all, so that a mistake is likely whatever else was found. */
    boolean isUnheardOf(String typed) {
        return Analysis.FOLDED.terms(typed).stream()
                .anyMatch(term -> term.chars().allMatch(Character::isLetter) && !vocabulary.knows(term));
    }

    /** The words with their mistakes put right and their diacritics put back; null if there is nothing better. */
    @Nullable
    String corrected(String typed) throws IOException {
        List<Token> tokens = Analysis.FOLDED.tokens(typed);
        if (tokens.isEmpty() || tokens.size() > MOST_CORRECTED) return null;
        List<String> typedAs = tokens.stream().map(Token::term).toList();
        List<List<Choice>> choices = new ArrayList<>();
        int suspects = 0;
        for (int i = 0; i < typedAs.size(); i++) {
            boolean suspect = suspects < MOST_SUSPECTS && isSuspect(typedAs, i);
            if (suspect) suspects++;
            choices.add(suspect ? corrections(typedAs.get(i)) : List.of(new Choice(typedAs.get(i), 0)));
        }
        List<String> best = best(choices, Analysis.PAIRS);
        if (pairs.isExhausted() || best.equals(typedAs) || !isSaid(typedAs, best, Analysis.PAIRS)) return null;
        String corrected = written(typed, tokens, best);
        String restored = restored(corrected);
        return restored == null ? corrected : restored;
    }

    /** A syllable that no text writes, or that stands beside none of its neighbours anywhere. */
    private boolean isSuspect(List<String> typed, int at) throws IOException {
        if (!vocabulary.knows(typed.get(at))) return true;
        return (at == 0 || isUnheardOf(typed.get(at - 1), typed.get(at)))
                && (at == typed.size() - 1 || isUnheardOf(typed.get(at), typed.get(at + 1)));
    }

    private boolean isUnheardOf(String first, String second) throws IOException {
        return pairs.texts(first, second) == 0;
    }

    private List<Choice> forms(String term) {
        String folded = VietnameseText.fold(term);
        if (!folded.equals(term) && vocabulary.writes(term)) return List.of(new Choice(term, 0));
        List<Choice> forms = new ArrayList<>();
        for (Vocabulary.Form form : vocabulary.forms(folded)) {
            forms.add(new Choice(form.written(), -.3 * Math.log(form.texts())));
        }
        if (forms.stream().noneMatch(form -> form.term.equals(term))) forms.add(new Choice(term, 0));
        return forms;
    }

    private List<Choice> corrections(String term) {
        boolean known = vocabulary.knows(term);
        List<Choice> choices = new ArrayList<>(List.of(new Choice(term, known ? 0 : UNHEARD_OF)));
        if (!term.chars().allMatch(Character::isLetter)) return choices;
        Set<String> near = new LinkedHashSet<>(vocabulary.near(term, MOST_NEAR));
        ALIKE.forEach((onset, other) -> {
            String alike = term.startsWith(onset) ? other + term.substring(onset.length()) : "";
            if (vocabulary.knows(alike) && !alike.equals(term)) {
                choices.add(new Choice(alike, SOUNDS_ALIKE));
                near.remove(alike);
            }
        });
        near.forEach(other -> choices.add(new Choice(other, MISTAKE)));
        return choices;
    }

    /** The cheapest way: what the choices cost, less how often their neighbours stand together. */
    private List<String> best(List<List<Choice>> choices, Analysis pairs) throws IOException {
        double[] costs =
                choices.getFirst().stream().mapToDouble(choice -> choice.cost).toArray();
        List<int[]> from = new ArrayList<>();
        for (int i = 1; i < choices.size(); i++) {
            List<Choice> before = choices.get(i - 1);
            List<Choice> here = choices.get(i);
            double[] reached = new double[here.size()];
            int[] origin = new int[here.size()];
            Arrays.fill(reached, Double.MAX_VALUE);
            for (int to = 0; to < here.size(); to++) {
                for (int at = 0; at < before.size(); at++) {
                    double cost = costs[at] + here.get(to).cost - often(before.get(at).term, here.get(to).term, pairs);
                    if (cost < reached[to]) {
                        reached[to] = cost;
                        origin[to] = at;
                    }
                }
            }
            from.add(origin);
            costs = reached;
        }
        return back(choices, from, cheapest(costs));
    }

    private static List<String> back(List<List<Choice>> choices, List<int[]> from, int last) {
        String[] way = new String[choices.size()];
        int at = last;
        for (int i = choices.size() - 1; i >= 0; i--) {
            way[i] = choices.get(i).get(at).term;
            if (i > 0) at = from.get(i - 1)[at];
        }
        return List.of(way);
    }

    private static int cheapest(double[] costs) {
        int cheapest = 0;
        for (int i = 1; i < costs.length; i++) if (costs[i] < costs[cheapest]) cheapest = i;
        return cheapest;
    }

    private double score(List<String> terms, Analysis pairs) throws IOException {
        double score = 0;
        for (int i = 1; i < terms.size(); i++) score += often(terms.get(i - 1), terms.get(i), pairs);
        return score;
    }

    private double often(String first, String second, Analysis form) throws IOException {
        int texts = form == Analysis.EXACT_PAIRS ? vocabulary.together(first, second) : pairs.texts(first, second);
        return Math.log(texts + .02);
    }

    /** Whether the portal itself says every pair that is new; so nothing of another one can show. */
    private boolean isSaid(List<String> typed, List<String> best, Analysis pairs) throws IOException {
        if (best.size() == 1) {
            String syllable = VietnameseText.fold(best.getFirst());
            return isSaid(new Term(Fields.text(Analysis.FOLDED), syllable));
        }
        for (int i = 1; i < best.size(); i++) {
            boolean changed =
                    !best.get(i).equals(typed.get(i)) || !best.get(i - 1).equals(typed.get(i - 1));
            if (changed && !isSaid(pair(best.get(i - 1), best.get(i), pairs))) return false;
        }
        return true;
    }

    private boolean isSaid(Term term) throws IOException {
        BooleanQuery said = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.PORTAL, portal)), Occur.FILTER)
                .add(new TermQuery(term), Occur.FILTER)
                .build();
        return searcher.search(said, new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    private static Term pair(String first, String second, Analysis pairs) {
        return new Term(Fields.text(pairs), Analysis.pair(first, second));
    }

    private static String written(String typed, List<Token> tokens, List<String> best) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < best.size(); i++) {
            Token token = tokens.get(i);
            text.append(typed, from, token.start());
            String as = typed.substring(token.start(), token.end());
            text.append(best.get(i).equals(token.term()) ? as : like(as, Official.spelling(best.get(i))));
            from = token.end();
        }
        return text.append(typed, from, typed.length()).toString();
    }

    private static String like(String typed, String syllable) {
        boolean capital = Character.isUpperCase(typed.charAt(0));
        return capital ? Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1) : syllable;
    }

    private record Choice(String term, double cost) {}
}
