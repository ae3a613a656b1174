package vn.congkhai.content.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    @ParameterizedTest
    @ValueSource(strings = {"400", "400-italic", "700"})
    void a_printed_text_has_a_glyph_for_every_vietnamese_letter(String name) throws IOException {
        Set<String> letters = letters();
        assertThat(letters).hasSize(134);
        try (InputStream file = SavedFiles.open("/saved/be-vietnam-pro-" + name + ".ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            assertThat(letters)
                    .allSatisfy(letter -> assertThat(glyphs.getGlyphId(letter.codePointAt(0)))
                            .as(letter)
                            .isPositive());
        }
    }

    /** Letters that English has not, small and capital. */
    private static Set<String> letters() {
        Set<String> letters = new LinkedHashSet<>();
        "ăâđêôơư".chars().forEach(letter -> letters.add(Character.toString(letter)));
        VOWELS.chars()
                .forEach(vowel -> TONES.chars()
                        .forEach(tone -> letters.add(Normalizer.normalize(
                                Character.toString(vowel) + Character.toString(tone), Normalizer.Form.NFC))));
        Set<String> both = new LinkedHashSet<>(letters);
        letters.forEach(letter -> both.add(letter.toUpperCase(Locale.ROOT)));
        return both;
    }
}
