package vn.congkhai.qa.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.Bar;
import vn.congkhai.page.Bar.Kind;
import vn.congkhai.page.Bar.Part;

/**
 * Khối lượng của một đơn vị.
 *
 * @param href list of what lies with it
 * @param inTime open, and not near its day
 * @param near open and due soon or today
 * @param late open and overdue
 * @param longest working days by which the longest overdue is late
 * @param onTime answered by the day owed
 * @param tooLate answered after it
 */
public record Load(String name, String href, int inTime, int near, int late, int longest, int onTime, int tooLate) {
    /** All that lies with it. */
    public int open() {
        return inTime + near + late;
    }

    /** What lies with it as a bar of a chart whose longest has that length. */
    public Bar bar(int most) {
        return new Bar(
                List.of(new Part(Kind.LATE, late), new Part(Kind.NEAR, near), new Part(Kind.TIME, inTime)), most);
    }

    /** Share of answers in time in percent, null where nothing was answered. */
    public @Nullable Integer punctual() {
        int answered = onTime + tooLate;
        return answered == 0 ? null : Math.round(100f * onTime / answered);
    }
}
