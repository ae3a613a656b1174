package vn.congkhai.qa.console;

import java.time.LocalDate;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionPolicy;

/**
 * Hạn trả lời: in words, in a colour that says no more than the words, and why it is that day.
 *
 * @param why one sentence
 */
public record Due(Tag tag, String why) {

    /** How it stands with a question that somebody owes an answer. */
    static Due of(CaseFile file, QuestionPolicy policy, LocalDate today) {
        LocalDate owedOn = file.question().owedOn();
        DeadlineStage stage = policy.stage(today, owedOn);
        int days = today.isAfter(owedOn)
                ? policy.calendar().between(owedOn, today)
                : policy.calendar().between(today, owedOn);
        return new Due(new Tag(words(stage, days), kind(stage)), why(file));
    }

    private static String words(DeadlineStage stage, int days) {
        return switch (stage) {
            case AHEAD, SOON -> "Còn " + days + " ngày làm việc";
            case DUE_TODAY -> "Đến hạn hôm nay";
            case OVERDUE, ESCALATED -> days == 0 ? "Quá hạn, đang là ngày nghỉ" : "Quá hạn " + days + " ngày làm việc";
        };
    }

    private static Tag.Kind kind(DeadlineStage stage) {
        return switch (stage) {
            case AHEAD -> Tag.Kind.PLAIN;
            case SOON, DUE_TODAY -> Tag.Kind.CAUTION;
            case OVERDUE, ESCALATED -> Tag.Kind.URGENT;
        };
    }

    private static String why(CaseFile file) {
        Deadline deadline = file.question().ticket().deadline();
        String counted = "Hạn " + VietnamTime.date(deadline.dueOn()) + ": " + deadline.days()
                + " ngày làm việc kể từ ngày " + VietnamTime.date(deadline.from());
        if (!deadline.skipped().isEmpty()) {
            counted += ", không tính " + deadline.skipped().size() + " ngày nghỉ";
        }
        LocalDate promised = file.promisedOn();
        return promised == null
                ? counted + "."
                : "Đã hẹn trả lời ngày " + VietnamTime.date(promised) + ". " + counted + ".";
    }
}
