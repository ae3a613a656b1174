package vn.congkhai.workflow.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;

/** Hạn cung cấp, in words and in a colour that says no more than the words. */
final class Due {
    private static final int SOON = 2;

    private Due() {}

    /** What is said of a deadline on a day. */
    static Tag tag(LocalDate dueOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, dueOn);
        String date = VietnamTime.date(dueOn);
        if (left < 0) return new Tag("Quá hạn " + -left + " ngày (hạn " + date + ")", Tag.Kind.URGENT);
        if (left == 0) return new Tag("Đến hạn hôm nay", Tag.Kind.CAUTION);
        Tag.Kind kind = left <= SOON ? Tag.Kind.CAUTION : Tag.Kind.PLAIN;
        return new Tag("Còn " + left + " ngày (hạn " + date + ")", kind);
    }
}
