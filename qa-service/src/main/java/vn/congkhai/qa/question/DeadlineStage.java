package vn.congkhai.qa.question;

import java.time.LocalDate;
import vn.congkhai.regulation.QuestionDesk;
import vn.congkhai.regulation.calendar.WorkingDays;

/** How near a deadline is, in the order in which a question goes through them. */
public enum DeadlineStage {
    /** Còn thời gian. */
    AHEAD("Trong hạn"),
    /** Sắp đến hạn. */
    SOON("Sắp đến hạn"),
    /** Đến hạn hôm nay. */
    DUE_TODAY("Đến hạn hôm nay"),
    /** Quá hạn. */
    OVERDUE("Quá hạn"),
    /** Quá hạn, đã báo thủ trưởng. */
    ESCALATED("Quá hạn, báo thủ trưởng");

    private final String vietnamese;

    DeadlineStage(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** What staff read. */
    public String vietnamese() {
        return vietnamese;
    }

    /**
     * The stage of a question on a day.
     *
     * @param owedOn the day by which somebody owes an answer
     */
    public static DeadlineStage on(LocalDate today, LocalDate owedOn, WorkingDays calendar, QuestionDesk desk) {
        if (today.isAfter(owedOn)) {
            return calendar.between(owedOn, today) >= desk.escalateAfterDays() ? ESCALATED : OVERDUE;
        }
        if (today.equals(owedOn)) return DUE_TODAY;
        return calendar.between(today, owedOn) <= desk.remindBeforeDays() ? SOON : AHEAD;
    }
}
