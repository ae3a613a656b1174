package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnamNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.0|0", "0.5|0,5", "4.125|4,13", "12|12", "1204|1.204", "1234567.5|1.234.567,5"})
    void a_comma_stands_before_the_decimals_and_dots_between_thousands(double number, String written) {
        assertThat(VietnamNumber.of(number)).isEqualTo(written);
    }
}
