package vn.congkhai.qa.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Working days by which an answer owed on Friday 20 November 2026 is late. Tuesday 24 November is a holiday. */
class LatenessTest {
    @ParameterizedTest(name = "finished {0}, looked at {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                    2026-11-19T02:00:00Z, 0
            -,                    2026-11-20T16:59:59Z, 0
            -,                    2026-11-20T17:00:00Z, 0
            -,                    2026-11-22T16:59:59Z, 0
            -,                    2026-11-22T17:00:00Z, 1
            -,                    2026-11-24T02:00:00Z, 1
            -,                    2026-11-25T02:00:00Z, 2
            2026-11-20T16:59:59Z, 2026-12-31T02:00:00Z, 0
            2026-11-23T02:00:00Z, 2026-12-31T02:00:00Z, 1
            2026-11-25T02:00:00Z, 2026-12-31T02:00:00Z, 2
            """)
    void it_counts_working_days_in_vietnam_until_the_answer_or_until_now(Instant finished, Instant now, int days) {
        LocalDate owedOn = LocalDate.of(2026, 11, 20);
        assertThat(Lateness.days(WorkingDays.stateAgencies(), owedOn, finished, now))
                .isEqualTo(days);
    }
}
