package vn.congkhai.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,,false,Còn hiệu lực",
        "2020-01-01,,true,'Còn hiệu lực, đã sửa đổi'",
        "2026-11-24,,false,Chưa có hiệu lực",
        ",,false,Chưa rõ hiệu lực",
        "2020-01-01,2026-11-23,false,Hết hiệu lực",
        ",2020-01-01,true,Hết hiệu lực",
        "2020-01-01,2026-11-24,false,Còn hiệu lực",
    })
    void a_document_is_in_force_from_its_day_until_that_of_the_one_that_replaces_it(
            @Nullable LocalDate effectiveOn, @Nullable LocalDate replacedFrom, boolean amended, String words) {
        assertThat(Validity.on(TODAY, effectiveOn, replacedFrom, amended).tag().label())
                .isEqualTo(words);
    }
}
