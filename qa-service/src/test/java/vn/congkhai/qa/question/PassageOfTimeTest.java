package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.question.QuestionCommand.EndRetention;
import vn.congkhai.qa.question.QuestionCommand.RecomputeDeadline;
import vn.congkhai.qa.question.QuestionCommand.RemindOwner;
import vn.congkhai.qa.question.QuestionEvent.DeadlineRecomputed;
import vn.congkhai.qa.question.QuestionEvent.OwnerReminded;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.regulation.proof.Proves;

/** A question received on Monday 16 November 2026 is due on Tuesday 8 December; what each day brings. */
class PassageOfTimeTest {
    private Question question = Given.states().get("FORWARDED");

    private List<QuestionEvent> pass(QuestionCommand command, QuestionPolicy policy) {
        List<QuestionEvent> events = QuestionDecider.decide(command, question, policy);
        for (QuestionEvent event : events) question = question.evolve(event);
        return events;
    }

    private List<QuestionEvent> at(String moment) {
        return pass(new RemindOwner(Given.ID, Instant.parse(moment)), Given.QUAN8);
    }

    private static OwnerReminded reminder(List<QuestionEvent> events) {
        assertThat(events).hasSize(1);
        return (OwnerReminded) events.getFirst();
    }

    @Test
    void the_owner_is_told_once_of_every_stage_in_working_hours() {
        assertThat(at("2026-12-02T03:00:00Z")).as("four working days before").isEmpty();
        assertThat(at("2026-12-03T00:29:59Z"))
                .as("07:29, before the office opens")
                .isEmpty();
        OwnerReminded soon = reminder(at("2026-12-03T00:30:00Z"));
        assertThat(soon.stage()).isEqualTo(DeadlineStage.SOON);
        assertThat(soon.days()).isEqualTo(3);
        assertThat(soon.unit()).isEqualTo("unit");
        assertThat(at("2026-12-07T03:00:00Z")).as("told already").isEmpty();
        assertThat(at("2026-12-08T05:00:00Z")).as("noon").isEmpty();
        assertThat(reminder(at("2026-12-08T06:00:00Z")).stage()).isEqualTo(DeadlineStage.DUE_TODAY);
        OwnerReminded overdue = reminder(at("2026-12-09T02:00:00Z"));
        assertThat(overdue.stage()).isEqualTo(DeadlineStage.OVERDUE);
        assertThat(overdue.days()).isEqualTo(1);
        assertThat(at("2026-12-10T02:00:00Z")).isEmpty();
        OwnerReminded escalated = reminder(at("2026-12-11T02:00:00Z"));
        assertThat(escalated.stage()).isEqualTo(DeadlineStage.ESCALATED);
        assertThat(escalated.days()).isEqualTo(3);
        assertThat(at("2027-02-01T02:00:00Z")).isEmpty();
    }

    @Test
    void what_reception_has_not_handed_over_goes_through_the_same_stages_and_names_no_unit() {
        for (String state : List.of("RECEIVED", "CLASSIFIED", "PROPOSED")) {
            question = Given.states().get(state);
            assertThat(reminder(at("2026-12-09T02:00:00Z")).stage()).isEqualTo(DeadlineStage.OVERDUE);
            OwnerReminded escalated = reminder(at("2026-12-11T02:00:00Z"));
            assertThat(escalated.stage()).isEqualTo(DeadlineStage.ESCALATED);
            assertThat(escalated.unit()).as(state).isNull();
        }
    }

    @Test
    void nobody_is_written_to_on_a_day_off() {
        assertThat(at("2026-12-12T02:00:00Z")).as("a Saturday").isEmpty();
    }

    @Test
    void what_was_slept_through_is_not_made_up_for() {
        assertThat(reminder(at("2026-12-14T02:00:00Z")).stage()).isEqualTo(DeadlineStage.ESCALATED);
        assertThat(at("2026-12-14T03:00:00Z")).isEmpty();
    }

    @Test
    @Proves("H05")
    void a_promised_day_is_a_deadline_of_its_own() {
        question = Given.states().get("PROGRESS_NOTIFIED");
        assertThat(at("2026-12-09T02:00:00Z"))
                .as("the first deadline no longer counts")
                .isEmpty();
        OwnerReminded soon = reminder(at("2026-12-17T02:00:00Z"));
        assertThat(soon.owedOn()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(reminder(at("2026-12-21T02:00:00Z")).stage()).isEqualTo(DeadlineStage.DUE_TODAY);
        assertThat(reminder(at("2026-12-22T02:00:00Z")).stage()).isEqualTo(DeadlineStage.OVERDUE);
    }

    @Test
    void a_day_off_decided_later_moves_the_deadline_and_says_why() {
        var letter = new CalendarDay(LocalDate.of(2026, 11, 27), DayKind.SWAP_OFF, "Hoán đổi", "Công văn 123/BNV");
        QuestionPolicy policy = new QuestionPolicy(
                Given.QUAN8.rules(), Given.QUAN8.units(), Given.QUAN8.calendar().with(List.of(letter)));
        var moved = (DeadlineRecomputed)
                pass(new RecomputeDeadline(Given.ID, Given.MONDAY), policy).getFirst();
        assertThat(moved.before()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(moved.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(moved.why()).contains("2026-11-27", "Công văn 123/BNV").doesNotContain("2026-12-05");
        assertThat(pass(new RecomputeDeadline(Given.ID, Given.MONDAY), policy)).isEmpty();
    }

    @Test
    void a_make_up_day_decided_later_brings_it_forward() {
        var letter = new CalendarDay(LocalDate.of(2026, 11, 28), DayKind.SWAP_WORK, "Làm bù", "Công văn 9/BNV");
        WorkingDays calendar = Given.QUAN8.calendar().with(List.of(letter));
        QuestionPolicy policy = new QuestionPolicy(Given.QUAN8.rules(), Given.QUAN8.units(), calendar);
        var moved = (DeadlineRecomputed)
                pass(new RecomputeDeadline(Given.ID, Given.MONDAY), policy).getFirst();
        assertThat(moved.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(moved.why()).contains("2026-11-28", "Làm bù", "Công văn 9/BNV");
        assertThat(moved.changed())
                .containsExactly(new Deadline.ChangedDay(
                        LocalDate.of(2026, 11, 28), true, "Làm bù, trước đây: Thứ Bảy", "Công văn 9/BNV"));
    }

    @Test
    void a_day_outside_the_period_moves_nothing() {
        var letter = new CalendarDay(LocalDate.of(2026, 12, 9), DayKind.SWAP_OFF, "Hoán đổi", "Công văn 123/BNV");
        QuestionPolicy policy = new QuestionPolicy(
                Given.QUAN8.rules(), Given.QUAN8.units(), Given.QUAN8.calendar().with(List.of(letter)));
        assertThat(pass(new RecomputeDeadline(Given.ID, Given.MONDAY), policy)).isEmpty();
    }

    @Test
    void what_an_asker_wrote_is_kept_for_as_long_as_the_portal_says() {
        question = Given.states().get("ANSWERED");
        assertThat(pass(new EndRetention(Given.ID, Instant.parse("2031-11-15T02:00:00Z")), Given.QUAN8))
                .isEmpty();
        assertThat(pass(new EndRetention(Given.ID, Instant.parse("2031-11-16T02:00:00Z")), Given.QUAN8))
                .hasSize(1);
    }
}
