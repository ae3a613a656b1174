package vn.congkhai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Một thanh của biểu đồ, for {@code @template.shell.bar(...)}: a picture of numbers that stand beside it in the same row, so that
 * nobody needs to see it.
 *
 * @param parts from left to right
 * @param most length of the longest bar of the chart, at least 1
 */
public record Bar(List<Part> parts, long most) {
    public Bar {
        parts = List.copyOf(parts);
        most = Math.max(1, most);
    }

    /** How a part is coloured, as the legend says. */
    public enum Kind {
        LATE,
        NEAR,
        PAST,
        TIME;

        /** Name of the kind in style sheets. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stretch of a bar. */
    public record Part(Kind kind, long amount) {}

    /** A part with the place where it begins. */
    public record Placed(Kind kind, long from, long amount) {}

    /** Every part that has a length, where it lies. */
    public List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        long from = 0;
        for (Part part : parts) {
            if (part.amount() > 0) placed.add(new Placed(part.kind(), from, part.amount()));
            from += part.amount();
        }
        return placed;
    }
}
