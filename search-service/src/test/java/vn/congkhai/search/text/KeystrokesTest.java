package vn.congkhai.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.text.VietnameseText;

class KeystrokesTest {
    @ParameterizedTest
    @CsvSource({
        "dduwowngf, đường",
        "dduongwf, đường",
        "d9u7o7ng2, đường",
        "thu7o72ng, thường",
        "Luaatj, luật",
        "vieecj, việc",
        "lafm, làm",
        "quoocs, quốc",
        "quyeetj, quyệt",
        "hoaf, hòa",
        "hoafn, hoàn",
        "gias, giá",
        "quas, quá",
        "nghieeng, nghiêng",
        "tha61t, thất",
        "dda8ng, đăng",
        "ky1, ký",
        "khoer, khỏe"
    })
    void keystrokes_are_the_syllable_they_were_meant_for(String keys, String syllable) {
        String decoded = Keystrokes.decoded(keys, any -> true);
        assertThat(VietnameseText.searchForm(decoded)).isEqualTo(VietnameseText.searchForm(syllable));
    }

    @Test
    void what_is_no_syllable_afterwards_stays_as_it_was_typed() {
        assertThat(Keystrokes.decoded("luaatj  Excel 2019 xyz", "luật"::equals)).isEqualTo("luật  Excel 2019 xyz");
        assertThat(Keystrokes.decoded("đường s1 s 9 w", any -> true)).startsWith("đường ");
        assertThat(Keystrokes.decoded("", any -> true)).isEmpty();
    }

    @Test
    void nothing_that_is_typed_breaks_it() {
        for (String keys : new String[] {"wwwwww", "ssss", "9", "d9d9", "aaaa", "qu7", "gi5", "0", "a0", "uuuwww"}) {
            assertThat(Keystrokes.decoded(keys, any -> true)).isNotNull();
        }
    }
}
