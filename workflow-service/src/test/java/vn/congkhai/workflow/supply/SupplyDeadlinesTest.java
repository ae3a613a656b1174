package vn.congkhai.workflow.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.article.SupplyStart.Event;
import vn.congkhai.workflow.article.SupplyStart.SupplierRole;
import vn.congkhai.workflow.supply.SupplyStatus.State;

class SupplyDeadlinesTest {
    private static final SupplyDeadlines DEADLINES =
            new SupplyDeadlines(Regulations.load(Path.of("../regulations")), WorkingDays::stateAgencies);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static SupplyStatus status(
            String portal, String category, SupplyStart starts, @Nullable LocalDate publicSince, LocalDate today) {
        return DEADLINES.of(portal, category, starts, false, publicSince, today);
    }

    @Test
    void the_issuer_has_two_working_days_and_who_is_in_scope_ten() {
        SupplyStart issuer = new SupplyStart(Event.ISSUED, MONDAY, SupplierRole.ISSUER);
        SupplyStart inScope = new SupplyStart(Event.ISSUED, MONDAY, SupplierRole.IN_SCOPE);
        assertThat(status("quan8", "van-ban", issuer, null, MONDAY).dueOn()).isEqualTo(LocalDate.of(2026, 3, 4));
        SupplyStatus ten = status("quan8", "van-ban", inScope, null, MONDAY);
        assertThat(ten.dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(ten.clause()).contains("7424/QĐ-UBND Điều 8");
        assertThat(ten.explanation()).contains("10 ngày làm việc");
    }

    @Test
    void in_time_late_and_still_open() {
        SupplyStart issuer = new SupplyStart(Event.ISSUED, MONDAY, SupplierRole.ISSUER);
        assertThat(status("quan8", "van-ban", issuer, MONDAY.plusDays(2), MONDAY.plusDays(30))
                        .state())
                .isEqualTo(State.ON_TIME);
        assertThat(status("quan8", "van-ban", issuer, MONDAY.plusDays(3), MONDAY.plusDays(30))
                        .state())
                .isEqualTo(State.LATE);
        assertThat(status("quan8", "van-ban", issuer, null, MONDAY.plusDays(1)).state())
                .isEqualTo(State.OPEN);
        assertThat(status("quan8", "van-ban", issuer, null, MONDAY.plusDays(9)).state())
                .isEqualTo(State.LATE);
    }

    @Test
    void trung_dung_counts_calendar_days_from_the_end_of_an_event() {
        SupplyStart event = new SupplyStart(Event.EVENT_ENDED, LocalDate.of(2026, 3, 6), null);
        assertThat(status("trungdung", "tin-tuc", event, null, MONDAY).dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void where_nothing_was_said_there_is_no_deadline() {
        assertThat(DEADLINES.of("quan8", "van-ban", null, false, null, MONDAY)).isEqualTo(SupplyStatus.NONE);
        SupplyStart other = new SupplyStart(Event.CHANGED, MONDAY, null);
        assertThat(status("quan8", "tin-tuc", other, null, MONDAY)).isEqualTo(SupplyStatus.NONE);
    }
}
