package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A promised day is one on which somebody is at work to keep it. Promises are made on Monday 16 November 2026. */
class PromisingTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-11-13 | Ngày hẹn trả lời phải sau hôm nay.
            2026-11-16 | Ngày hẹn trả lời phải sau hôm nay.
            2026-11-17 | -
            2026-12-19 | Ngày 19/12/2026 cơ quan không làm việc (Thứ Bảy). Ngày làm việc kế tiếp là 21/12/2026.
            2026-12-20 | Ngày 20/12/2026 cơ quan không làm việc (Chủ nhật). Ngày làm việc kế tiếp là 21/12/2026.
            2026-12-21 | -
            2027-01-01 | Ngày 01/01/2027 cơ quan không làm việc (Tết Dương lịch). Ngày làm việc kế tiếp là 04/01/2027.
            2028-11-16 | -
            2028-11-17 | Ngày hẹn trả lời xa nhất là 2 năm.
            +999999999-12-31 | Ngày hẹn trả lời xa nhất là 2 năm.
            """)
    void a_day_is_promised_or_the_next_one_is_offered(LocalDate day, String refusal) {
        assertThat(refusals(day)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void a_day_off_has_a_code_of_its_own_so_that_a_program_can_offer_another() {
        assertThat(faults(LocalDate.of(2026, 12, 20)))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.field() + " " + fault.code()).isEqualTo("promisedOn day-off"));
    }

    private static List<String> refusals(LocalDate day) {
        return faults(day).stream().map(QuestionRefused.FieldFault::message).toList();
    }

    private static List<QuestionRefused.FieldFault> faults(LocalDate day) {
        try {
            QuestionDecider.decide(Given.promise(day), Given.states().get("FORWARDED"), Given.QUAN8);
            return List.of();
        } catch (QuestionRefused refused) {
            return refused.faults();
        }
    }
}
