package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {

    @Test
    void eighty_bits_in_crockfords_alphabet() {
        assertThat(TrackingCode.of(new byte[10]).value()).isEqualTo("HD-0000-0000-0000-0000");
        byte[] ones = new byte[10];
        java.util.Arrays.fill(ones, (byte) 0xFF);
        assertThat(TrackingCode.of(ones).value()).isEqualTo("HD-ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        byte[] counting = {0x00, 0x44, 0x32, 0x14, (byte) 0xC7, 0x42, 0x54, (byte) 0xB6, 0x35, (byte) 0xCF};
        assertThat(TrackingCode.of(counting).value()).isEqualTo("HD-0123-4567-89AB-CDEF");
    }

    @Test
    void what_people_type_finds_the_code() {
        byte[] bytes = new byte[10];
        new Random(8).nextBytes(bytes);
        TrackingCode code = TrackingCode.of(bytes);
        assertThat(TrackingCode.parse(code.value())).contains(code);
        assertThat(TrackingCode.parse(" " + code.value().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(code);
        assertThat(TrackingCode.parse(code.value().replace("-", ""))).contains(code);
        assertThat(TrackingCode.parse(code.value().substring(3))).contains(code);
        assertThat(TrackingCode.parse("HD-OOOO-IIII-LLLL-0000").orElseThrow().value())
                .isEqualTo("HD-0000-1111-1111-0000");
    }

    @Test
    void anything_else_is_no_code() {
        assertThat(TrackingCode.parse("")).isEmpty();
        assertThat(TrackingCode.parse("HD-UUUU-0000-0000-0000")).isEmpty();
        assertThat(TrackingCode.parse("HD-0000-0000-0000-000")).isEmpty();
        assertThat(TrackingCode.parse("../../etc/passwd")).isEmpty();
        assertThat(TrackingCode.parse("HD-".repeat(1000))).isEmpty();
    }

    @Test
    void the_code_is_never_printed() {
        TrackingCode code = TrackingCode.of(new byte[10]);
        assertThat(code.toString()).doesNotContain("0000");
        assertThat(code.hash()).hasSize(64).doesNotContain("HD-");
    }
}
