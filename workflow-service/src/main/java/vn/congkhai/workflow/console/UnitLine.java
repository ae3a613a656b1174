package vn.congkhai.workflow.console;

import java.util.List;
import vn.congkhai.page.Bar;
import vn.congkhai.page.Bar.Kind;
import vn.congkhai.page.Bar.Part;
import vn.congkhai.workflow.obligations.UnitStanding;

/** Một đơn vị trong bảng và biểu đồ đúng hạn: its numbers, and the same as a bar. */
public record UnitLine(UnitStanding standing, Bar bar) {
    static List<UnitLine> of(List<UnitStanding> units) {
        long most = units.stream().mapToLong(UnitLine::all).max().orElse(1);
        return units.stream().map(unit -> new UnitLine(unit, bar(unit, most))).toList();
    }

    private static long all(UnitStanding unit) {
        return unit.open() + unit.onTime() + unit.late();
    }

    private static Bar bar(UnitStanding unit, long most) {
        return new Bar(
                List.of(
                        new Part(Kind.LATE, unit.overdue()),
                        new Part(Kind.NEAR, unit.open() - unit.overdue()),
                        new Part(Kind.PAST, unit.late()),
                        new Part(Kind.TIME, unit.onTime())),
                most);
    }
}
