package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VietnamTimeTest {
    @Test
    void the_day_is_the_day_in_vietnam() {
        assertThat(VietnamTime.date(Instant.parse("2026-11-22T17:00:00Z"))).isEqualTo("23/11/2026");
        assertThat(VietnamTime.dateTime(Instant.parse("2026-11-22T17:05:00Z"))).isEqualTo("00:05 ngày 23/11/2026");
        assertThat(VietnamTime.date(LocalDate.of(2011, 8, 19))).isEqualTo("19/08/2011");
    }

    @Test
    void sizes_have_a_decimal_comma() {
        assertThat(FileSize.of(512)).isEqualTo("512 byte");
        assertThat(FileSize.of(34_400)).isEqualTo("34 KB");
        assertThat(FileSize.of(1_240_000)).isEqualTo("1,2 MB");
    }
}
