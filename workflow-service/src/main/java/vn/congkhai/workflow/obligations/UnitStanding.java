package vn.congkhai.workflow.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.congkhai.regulation.Unit;
import vn.congkhai.workflow.obligation.Obligation;

/**
 * Một đơn vị cung cấp đúng hạn đến đâu: how many of its obligations stand how on a day.
 *
 * @param open still owed, in time or not
 * @param overdue still owed after the last day
 * @param onTime published in time
 * @param late published after the last day
 */
public record UnitStanding(String unit, String name, long open, long overdue, long onTime, long late) {
    /** How every unit stands, in the order of the regulation. */
    public static List<UnitStanding> of(List<Unit> units, List<Obligation> all, LocalDate today) {
        return units.stream().map(unit -> of(unit, all, today)).toList();
    }

    private static UnitStanding of(Unit unit, List<Obligation> all, LocalDate today) {
        List<Obligation> own =
                all.stream().filter(o -> o.unit().equals(unit.id())).toList();
        return new UnitStanding(
                unit.id(),
                unit.name(),
                count(own, o -> o.met() == null),
                count(own, o -> o.overdue(today)),
                count(own, o -> o.state(today) == Obligation.State.ON_TIME),
                count(own, o -> o.met() != null && o.state(today) == Obligation.State.LATE));
    }

    private static long count(List<Obligation> all, Predicate<Obligation> wanted) {
        return all.stream().filter(wanted).count();
    }
}
