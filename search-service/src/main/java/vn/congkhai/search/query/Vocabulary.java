package vn.congkhai.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.text.VietnameseText;

/**
 * The syllables that the public texts are written with: for each form without diacritics those with, the most frequent first, and
 * which of them are a letter apart. Taken from the index now and then; which of it a portal says is asked of the index itself.
 */
final class Vocabulary {
    static final Vocabulary EMPTY = new Vocabulary();

    /** No syllable of the language is longer: nghiêng. */
    private static final int LONGEST = 7;

    private static final int MOST_FORMS = 8;

    private final Map<String, List<Form>> forms = new HashMap<>();
    /** What is left of a syllable without one of its letters, and the syllables of which it is left. */
    private final Map<String, List<String>> shortened = new HashMap<>();

    private PairCounts pairs = PairCounts.EMPTY;

    private Vocabulary() {}

    /** How a syllable is written, and in how many texts. */
    record Form(String written, int texts) {}

    static Vocabulary of(IndexReader reader) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        Terms terms = MultiTerms.getTerms(reader, Fields.text(Analysis.EXACT));
        if (terms == null) return vocabulary;
        TermsEnum written = terms.iterator();
        for (BytesRef term = written.next(); term != null; term = written.next()) {
            String syllable = term.utf8ToString();
            if (syllable.length() > LONGEST || !syllable.chars().allMatch(Character::isLetter)) continue;
            vocabulary
                    .forms
                    .computeIfAbsent(VietnameseText.fold(syllable), folded -> new ArrayList<>())
                    .add(new Form(syllable, written.docFreq()));
        }
        vocabulary.finish();
        vocabulary.pairs = PairCounts.of(reader);
        return vocabulary;
    }

    private void finish() {
        Comparator<Form> mostFirst =
                Comparator.comparingInt(Form::texts).reversed().thenComparing(Form::written);
        forms.replaceAll((folded, found) ->
                List.copyOf(found.stream().sorted(mostFirst).limit(MOST_FORMS).toList()));
        for (String folded : forms.keySet()) {
            for (String left : withoutOne(folded)) {
                shortened.computeIfAbsent(left, key -> new ArrayList<>(1)).add(folded);
            }
        }
    }

    /** The forms with diacritics of a folded syllable. */
    List<Form> forms(String folded) {
        return forms.getOrDefault(folded, List.of());
    }

    /** In how many texts two syllables, as they are written, stand side by side. */
    int together(String first, String second) {
        return pairs.of(first, second);
    }

    /** Whether some text writes this syllable, in any form. */
    boolean knows(String folded) {
        return forms.containsKey(folded);
    }

    /** Whether some text writes the syllable exactly so. */
    boolean writes(String syllable) {
        return forms(VietnameseText.fold(syllable)).stream()
                .anyMatch(form -> form.written().equals(syllable));
    }

    /** Whether some text writes a syllable that differs from it by diacritics at most. */
    boolean resembles(String syllable) {
        return knows(VietnameseText.fold(VietnameseText.searchForm(syllable)));
    }

    /** The most frequent of the known syllables that are one letter more, less or other than a folded one, or have two neighbours exchanged. */
    List<String> near(String folded, int most) {
        Set<String> near = new HashSet<>(shortened.getOrDefault(folded, List.of()));
        for (String left : withoutOne(folded)) {
            if (forms.containsKey(left)) near.add(left);
            for (String other : shortened.getOrDefault(left, List.of())) {
                if (Math.abs(other.length() - folded.length()) == 0) near.add(other);
            }
        }
        near.remove(folded);
        return near.stream()
                .sorted(Comparator.comparingInt(this::texts).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private int texts(String folded) {
        return forms(folded).stream().mapToInt(Form::texts).sum();
    }

    private static Set<String> withoutOne(String syllable) {
        Set<String> left = new HashSet<>();
        for (int i = 0; i < syllable.length(); i++) left.add(syllable.substring(0, i) + syllable.substring(i + 1));
        left.remove("");
        return left;
    }
}
