package vn.congkhai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chế độ báo cáo: a report somebody owes about the portal.
 *
 * @param periods how often
 * @param by who owes it
 * @param to who receives it
 * @param before last day of each year as {@code MM-dd}, exclusive; null where the text names none
 */
public record Report(
        String name,
        List<Period> periods,
        String by,
        String to,
        @Nullable String before,
        Authority authority) {

    public Report {
        periods = List.copyOf(periods);
    }

    /** How often a report is owed. */
    public enum Period {
        /** Hàng tháng. */
        MONTHLY,
        /** Hàng quý. */
        QUARTERLY,
        /** Hàng năm. */
        YEARLY,
        /** Theo yêu cầu. */
        ON_REQUEST
    }
}
