package vn.congkhai.qa.desk;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.Officer;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.sheet.DailySheet;
import vn.congkhai.qa.sheet.DailySheets;
import vn.congkhai.qa.tickets.TicketRow;

/** Phiếu việc hằng ngày, for whoever may read it. */
public final class DeskSheets {
    private final DailySheets sheets;
    private final QuestionPolicies policies;
    private final StaffRights rights;
    private final Clock clock;

    public DeskSheets(DailySheets sheets, QuestionPolicies policies, StaffRights rights, Clock clock) {
        this.sheets = sheets;
        this.policies = policies;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The sheet of a unit, of reception or of the whole portal.
     *
     * @param unit null for the whole portal; a unit's people get their unit's without asking
     * @param date null for today
     */
    public DailySheet read(@Nullable String unit, @Nullable LocalDate date, Caller caller) {
        return sheets.of(caller.portal(), readable(unit, caller), date == null ? Days.today(clock) : date);
    }

    private @Nullable String readable(@Nullable String unit, Caller caller) {
        QuestionPolicy policy = policies.of(caller.portal());
        Officer officer = rights.officer(caller);
        boolean known = unit == null
                || unit.equals(TicketRow.RECEPTION)
                || policies.regulation(caller.portal()).unit(unit).isPresent();
        if (!known) {
            throw ProblemException.of(400, "invalid-parameter", "Cổng này không có đơn vị ấy.")
                    .error("unit", "invalid", "đơn vị của cổng");
        }
        if (policy.mayReadAll(officer)) return unit;
        String own = officer.unit();
        if (own != null && policy.mayRead(officer, own) && (unit == null || unit.equals(own))) return own;
        throw rights.ending(caller, DeskCommands.notEntitled());
    }
}
