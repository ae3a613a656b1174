package vn.congkhai.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.regulation.proof.Proves;

class IncomingTextTest {
    @Test
    @Proves("N01")
    void text_becomes_nfc() {
        assertThat(IncomingText.nfc(Normalizer.normalize("Đường Phạm Thế Hiển", Normalizer.Form.NFD)))
                .isEqualTo("Đường Phạm Thế Hiển");
        assertThat(IncomingText.nfc("dòng 1\r\n\tdòng 2 \uD83D\uDE00")).isEqualTo("dòng 1\r\n\tdòng 2 \uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0007",
                "\u001b[0m",
                "\u007f",
                "\u0085",
                "\ud800",
                "\ud800x",
                "x\udc00",
                "\uffff",
                "\ufffe"
            })
    void half_and_control_characters_are_refused(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IncomingText.nfc(text));
    }
}
