package vn.congkhai.workflow.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.difference.WordDiff.Piece;

class WordDiffTest {
    @Test
    void shows_the_words_that_changed() {
        assertThat(WordDiff.of("Mưa lớn ở huyện", "Mưa rất lớn ở xã"))
                .containsExactly(
                        new Piece("=", "Mưa "),
                        new Piece("+", "rất "),
                        new Piece("=", "lớn ở "),
                        new Piece("-", "huyện"),
                        new Piece("+", "xã"));
    }

    @Test
    void gives_both_texts_back() {
        String from = "<p>Một hai ba</p><p>bốn</p>";
        String to = "<p>Một ba</p><h2>năm</h2><p>bốn</p>";
        List<Piece> pieces = WordDiff.of(from, to);
        assertThat(joined(pieces, "+")).isEqualTo(from);
        assertThat(joined(pieces, "-")).isEqualTo(to);
    }

    @Test
    void the_same_text_has_no_difference_and_nothing_differs_from_everything() {
        assertThat(WordDiff.of("một hai", "một hai")).containsExactly(new Piece("=", "một hai"));
        assertThat(WordDiff.of("", "một hai")).containsExactly(new Piece("+", "một hai"));
        assertThat(WordDiff.of("", "")).isEmpty();
    }

    @Test
    void a_huge_change_is_one_replacement() {
        String from = "a ".repeat(3000) + "x";
        String to = "b ".repeat(3000) + "y";
        assertThat(WordDiff.of(from, to)).extracting(Piece::op).containsExactly("-", "+");
    }

    private static String joined(List<Piece> pieces, String without) {
        StringBuilder text = new StringBuilder();
        pieces.stream().filter(piece -> !piece.op().equals(without)).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
