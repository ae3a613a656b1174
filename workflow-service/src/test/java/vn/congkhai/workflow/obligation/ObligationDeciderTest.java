package vn.congkhai.workflow.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.obligation.ObligationCommand.MeetObligation;
import vn.congkhai.workflow.obligation.ObligationCommand.MoveDeadline;
import vn.congkhai.workflow.obligation.ObligationCommand.RegisterObligation;

class ObligationDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate FOURTH = LocalDate.of(2026, 11, 4);
    private static final Deadline DUE = new Deadline(FOURTH, "7424/QĐ-UBND Điều 8", "2 ngày làm việc");
    private static final Deadline MOVED = new Deadline(FOURTH.plusDays(1), "7424/QĐ-UBND Điều 8", "nghỉ bù");
    private static final Obligation OWED = new Obligation(
            "o-1",
            "quan8",
            "van-ban",
            "15/QĐ-UBND",
            "Giá đất",
            new SupplyStart(SupplyStart.Event.ISSUED, LocalDate.of(2026, 11, 2), SupplyStart.SupplierRole.ISSUER),
            "unit",
            DUE,
            null,
            1);

    private static Obligation after(Obligation before, ObligationCommand command) {
        Obligation obligation = before;
        for (ObligationEvent event : ObligationDecider.decide(command, before)) {
            obligation = Obligation.evolve(obligation, event);
        }
        return obligation;
    }

    private static MeetObligation met(LocalDate on) {
        return new MeetObligation("o-1", "quan8", new Obligation.Met("a-1", on), NOW);
    }

    @Test
    void it_is_open_until_its_last_day_has_passed_and_then_late() {
        assertThat(OWED.state(FOURTH)).isEqualTo(Obligation.State.OPEN);
        assertThat(OWED.state(FOURTH.plusDays(1))).isEqualTo(Obligation.State.LATE);
        assertThat(OWED.overdue(FOURTH.plusDays(1))).isTrue();
    }

    @Test
    void the_first_publication_says_whether_it_came_in_time() {
        Obligation inTime = after(OWED, met(FOURTH));
        assertThat(inTime.state(FOURTH.plusYears(1))).isEqualTo(Obligation.State.ON_TIME);
        assertThat(after(inTime, met(FOURTH.plusDays(9)))).isEqualTo(inTime);
        Obligation late = after(OWED, met(FOURTH.plusDays(1)));
        assertThat(late.state(FOURTH)).isEqualTo(Obligation.State.LATE);
        assertThat(late.overdue(FOURTH.plusDays(1))).isFalse();
    }

    @Test
    void another_portals_article_meets_nothing() {
        MeetObligation foreign = new MeetObligation("o-1", "krongpac", new Obligation.Met("a-1", FOURTH), NOW);
        assertThat(ObligationDecider.decide(foreign, OWED)).isEmpty();
    }

    @Test
    void a_change_of_the_calendar_moves_what_is_owed_and_nothing_else() {
        MoveDeadline move = new MoveDeadline("o-1", MOVED, "Lịch làm việc thay đổi", NOW);
        assertThat(after(OWED, move).deadline()).isEqualTo(MOVED);
        assertThat(ObligationDecider.decide(move, after(OWED, move))).isEmpty();
        assertThat(ObligationDecider.decide(move, after(OWED, met(FOURTH)))).isEmpty();
        assertThat(ObligationDecider.decide(move, null)).isEmpty();
    }

    @Test
    void it_is_registered_once() {
        RegisterObligation register = new RegisterObligation(OWED, new Actor("an@quan8", "An", Role.MEMBER), NOW);
        assertThat(ObligationDecider.decide(register, null))
                .isEqualTo(List.of(new ObligationEvent.ObligationRegistered(OWED, register.by(), NOW)));
        assertThat(ObligationDecider.decide(register, OWED)).isEmpty();
    }
}
