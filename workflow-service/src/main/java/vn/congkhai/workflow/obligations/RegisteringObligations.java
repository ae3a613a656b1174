package vn.congkhai.workflow.obligations;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.desk.Faults;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationCommand.RegisterObligation;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.supply.SupplyDeadlines;

/** Writes down what a unit owes: anybody's by the board, its own by a unit. */
public final class RegisteringObligations {
    private static final Set<Role> OF_A_UNIT = Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.SUPPLIER);

    private final ObligationDesk obligations;
    private final SupplyDeadlines deadlines;
    private final Regulations regulations;
    private final StaffDirectory staff;
    private final ArticleDesk desk;

    /** What is to be registered, as it was written. */
    public record Wanted(
            @Nullable String category,
            @Nullable String number,
            @Nullable String title,
            @Nullable SupplyStart starts,
            @Nullable String unit) {}

    public RegisteringObligations(
            ObligationDesk obligations,
            SupplyDeadlines deadlines,
            Regulations regulations,
            StaffDirectory staff,
            ArticleDesk desk) {
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.regulations = regulations;
        this.staff = staff;
        this.desk = desk;
    }

    /** @throws ProblemException 403 for auditors and for another unit's officer, 422 naming what is wrong */
    public Obligation register(Caller caller, Wanted wanted, String commandId) {
        desk.policy(caller.portal());
        StaffMember by = staff.contributor(caller).member();
        if (!mayFor(by, wanted.unit())) {
            throw ProblemException.of(403, "not-entitled", "Cán bộ đơn vị chỉ ghi nhận nghĩa vụ của đơn vị mình.")
                    .rule("a-unit-registers-its-own-obligations", null);
        }
        RegisterObligation command =
                new RegisterObligation(obligation(caller.portal(), wanted), by.asDelegate(), desk.now());
        return obligations.handle(command, commandId).orElseThrow();
    }

    /** Whether he may register what that unit owes; an officer of a unit writes down what his own unit owes. */
    public static boolean mayFor(StaffMember by, @Nullable String unit) {
        boolean board = by.assignments().stream().map(Assignment::role).anyMatch(role -> !OF_A_UNIT.contains(role));
        return board
                || by.assignments().stream()
                        .anyMatch(held -> held.unit() != null && held.unit().equals(unit));
    }

    private Obligation obligation(String portal, Wanted wanted) {
        Regulation regulation = regulations.find(portal).orElseThrow(ProblemException::notFound);
        String category = text(wanted.category());
        String unit = text(wanted.unit());
        Optional<SupplyStart> starts = Optional.ofNullable(wanted.starts());
        Faults faults = new Faults();
        faults.unless(regulation.category(category).isPresent(), "category");
        faults.unless(!text(wanted.number()).isBlank() && text(wanted.number()).length() <= 100, "number");
        faults.unless(!text(wanted.title()).isBlank() && text(wanted.title()).length() <= 300, "title");
        faults.unless(regulation.unit(unit).isPresent(), "unit");
        faults.unless(starts.isPresent(), "starts");
        faults.refuse();
        return new Obligation(
                Ids.uuidV7().toString(),
                portal,
                category,
                text(wanted.number()),
                text(wanted.title()),
                starts.orElseThrow(),
                unit,
                deadlines.deadline(portal, category, starts.orElseThrow()).orElse(null),
                null,
                1);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
