package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes are put right, and nonsense costs no more than a bounded number of look-ups. */
class SpellingTest {
    private static final String LETTERS = "abcdeghiklmnopqrstuvxy";

    @Test
    void whatever_nonsense_is_typed_little_is_looked_up() throws IOException {
        Library library = new Library();
        Random die = new Random(7);
        for (int i = 0; i < 50; i++) library.article("n" + i, "Thông báo", syllables(die, 200));
        library.index.ask(searcher -> {
            Vocabulary vocabulary = Vocabulary.of(searcher.getIndexReader());
            for (int i = 0; i < 300; i++) {
                Spelling spelling = new Spelling(searcher, vocabulary, "quan8");
                String typed = syllables(die, 1 + die.nextInt(30));
                spelling.corrected(typed);
                spelling.corrected(typed);
                assertThat(spelling.lookUps()).as(typed).isLessThan(PairLookUps.MOST);
            }
            return null;
        });
    }

    @Test
    void nothing_is_looked_up_beyond_the_bound() throws IOException {
        new Library().article("a", "Đất đai", "").index.ask(searcher -> {
            var pairs = new PairLookUps(searcher.getIndexReader());
            assertThat(pairs.texts("dat", "dai")).isOne();
            for (int i = 0; i < 2 * PairLookUps.MOST; i++) pairs.texts("a", "b" + i);
            assertThat(pairs.isExhausted()).isTrue();
            assertThat(pairs.count()).isEqualTo(PairLookUps.MOST);
            assertThat(pairs.texts("dat", "dai")).as("what is known stays so").isOne();
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"dang ky kha sinh, đăng ký khai sinh", "dawng ki khai sihn, đăng ký khai sinh"})
    void a_few_mistakes_among_many_similar_syllables_are_put_right(String typed, String meant) throws IOException {
        Library library = new Library();
        Random die = new Random(7);
        for (int i = 0; i < 20; i++) library.article("n" + i, "Thông báo", syllables(die, 100));
        for (int i = 0; i < 30; i++) library.article("k" + i, "Đăng ký khai sinh", "");
        library.index.ask(searcher -> {
            var spelling = new Spelling(searcher, Vocabulary.of(searcher.getIndexReader()), "quan8");
            assertThat(spelling.corrected(typed)).isEqualTo(meant);
            return null;
        });
    }

    private static String syllables(Random die, int count) {
        return IntStream.range(0, count).mapToObj(i -> syllable(die)).collect(Collectors.joining(" "));
    }

    private static String syllable(Random die) {
        return die.ints(2 + die.nextInt(2), 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }
}
