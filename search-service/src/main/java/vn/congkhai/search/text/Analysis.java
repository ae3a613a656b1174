package vn.congkhai.search.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.shingle.FixedShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.congkhai.text.VietnameseText;

/**
 * The three forms in which a text is indexed and asked. Pairs of syllables do what word segmentation would: most Vietnamese words
 * are two syllables. Diacritics count for little and never exclude, because half of the public types without them.
 */
public enum Analysis {
    /** Syllables without diacritics. */
    FOLDED,
    /** Pairs of neighbouring syllables without diacritics. */
    PAIRS,
    /** Syllables with diacritics, in one placement of tones and one spelling of i and y. */
    EXACT,
    /** Pairs of such syllables: what stands beside what, for putting diacritics back. It scores nothing. */
    EXACT_PAIRS;

    /** The forms that decide what is found and in which order. */
    public static final List<Analysis> SCORED = List.of(FOLDED, PAIRS, EXACT);

    private static final String PAIR_SEPARATOR = "_";
    private static final RememberedForms WITHOUT_DIACRITICS = new RememberedForms(VietnameseText::fold);
    private static final Map<Analysis, Analyzer> ANALYZERS = Map.of(
            FOLDED, new SyllableAnalyzer(Analysis::foldedSyllable, false),
            PAIRS, new SyllableAnalyzer(Analysis::foldedSyllable, true),
            EXACT, new SyllableAnalyzer(VietnameseText::searchForm, false),
            EXACT_PAIRS, new SyllableAnalyzer(VietnameseText::searchForm, true));

    /** The analyzer of a field in this form. */
    public Analyzer analyzer() {
        return Objects.requireNonNull(ANALYZERS.get(this));
    }

    /** The terms of a text in their order, repetitions included. */
    public List<String> terms(String text) {
        return tokens(text).stream().map(Token::term).toList();
    }

    /** The terms of a text with where they stand in it. */
    public List<Token> tokens(String text) {
        return tokens(text, Integer.MAX_VALUE);
    }

    /** The first of them, at most so many; what comes after them in the text is not read. */
    public List<Token> tokens(String text, int most) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer().tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (tokens.size() < most && stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from a string failed", e);
        }
        return tokens;
    }

    /** The term of two neighbouring syllables. */
    public static String pair(String first, String second) {
        return first + PAIR_SEPARATOR + second;
    }

    /** A syllable without its diacritics. */
    public static String folded(String exact) {
        return WITHOUT_DIACRITICS.apply(exact);
    }

    private static String foldedSyllable(String syllable) {
        return VietnameseText.fold(VietnameseText.searchForm(syllable));
    }

    /**
     * A term and where it stands.
     *
     * @param start index of its first character in the text
     * @param end index behind its last character
     */
    public record Token(String term, int start, int end) {}

    private static final class SyllableAnalyzer extends Analyzer {
        private final UnaryOperator<String> form;
        private final boolean pairs;

        SyllableAnalyzer(UnaryOperator<String> form, boolean pairs) {
            this.form = new RememberedForms(form);
            this.pairs = pairs;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer words = new StandardTokenizer();
            TokenStream syllables = new SyllableFilter(words, form);
            return new TokenStreamComponents(
                    words, pairs ? new FixedShingleFilter(syllables, 2, PAIR_SEPARATOR, "") : syllables);
        }
    }
}
