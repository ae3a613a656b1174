package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;

class DeadlineTest {

    /** 16 Nov 2026 is a Monday; weekends and 24 November, a holiday since 2026, do not count. */
    @Test
    @Proves("H04")
    void fifteen_working_days_from_the_day_after_receipt() {
        Deadline deadline = Given.QUAN8.deadline(Given.MONDAY);
        assertThat(deadline.from()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(deadline.skipped())
                .extracting(Deadline.SkippedDay::date)
                .contains(LocalDate.of(2026, 11, 24))
                .doesNotHaveDuplicates();
        assertThat(deadline.basis()).isEqualTo("REGULATION");
        assertThat(deadline.clause()).startsWith("7424/QĐ-UBND Điều 8");
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void the_day_is_the_one_it_is_in_vietnam() {
        Instant lateOnSunday = Instant.parse("2026-11-15T16:59:59Z");
        assertThat(QuestionPolicy.day(lateOnSunday)).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(QuestionPolicy.day(lateOnSunday.plusSeconds(1))).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void where_no_clause_states_the_days_none_is_cited() {
        Deadline deadline = Given.policy("krongpac").deadline(Given.MONDAY);
        assertThat(deadline.days()).isEqualTo(15);
        assertThat(deadline.basis()).isEqualTo("OURS");
        assertThat(deadline.clause()).isNull();
    }

    @Test
    void a_reopened_question_runs_for_a_new_period() {
        var reopened = (Question.Reopened) Given.states().get("REOPENED");
        assertThat(reopened.ticket().deadline().from()).isEqualTo(LocalDate.of(2026, 11, 16));
    }
}
