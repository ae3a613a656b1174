package vn.congkhai.regulation;

import java.time.LocalTime;
import java.util.List;

/**
 * Bàn tiếp nhận câu hỏi: how questions are run where no text says it. Every value is the platform's and can be set per portal in
 * the block {@code questions.desk}.
 *
 * @param reopenWithinDays calendar days after the answer in which the asker may reopen the question
 * @param retentionMonths months after the end of a question in which what its asker wrote can be read
 * @param remindBeforeDays working days before the deadline on which its owner is reminded
 * @param escalateAfterDays working days after the deadline on which the head is told
 * @param headApproves whether an officer's answer waits for the head of the unit
 * @param hours office hours, in which the desk writes to staff
 */
public record QuestionDesk(
        int reopenWithinDays,
        int retentionMonths,
        int remindBeforeDays,
        int escalateAfterDays,
        boolean headApproves,
        List<Hours> hours) {
    /** What holds where a portal says nothing else. */
    public static final QuestionDesk OURS = new QuestionDesk(
            30,
            60,
            3,
            3,
            false,
            List.of(
                    new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                    new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))));

    public QuestionDesk {
        hours = List.copyOf(hours);
    }

    /** Giờ làm việc, from the first minute to before the last. */
    public record Hours(LocalTime from, LocalTime until) {
        /** Whether that time of a day lies in them. */
        public boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }
}
