package vn.congkhai.regulation;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads the block {@code questions.desk}; what it leaves out is {@link QuestionDesk#OURS}. */
final class QuestionDeskReader {
    private QuestionDeskReader() {}

    static QuestionDesk of(Node questions) {
        return questions.has("desk") ? questions.in("desk", QuestionDeskReader::read) : QuestionDesk.OURS;
    }

    private static QuestionDesk read(Node node) {
        QuestionDesk ours = QuestionDesk.OURS;
        return new QuestionDesk(
                number(node, "reopenWithinDays", ours.reopenWithinDays(), 366),
                number(node, "retentionMonths", ours.retentionMonths(), 1_200),
                number(node, "remindBeforeDays", ours.remindBeforeDays(), 30),
                number(node, "escalateAfterDays", ours.escalateAfterDays(), 30),
                node.has("headApproves") ? node.flag("headApproves") : ours.headApproves(),
                node.has("hours") ? hours(node) : ours.hours());
    }

    private static int number(Node node, String key, int otherwise, int most) {
        return node.has(key) ? node.number(key, 1, most) : otherwise;
    }

    private static List<QuestionDesk.Hours> hours(Node node) {
        return node.texts("hours").stream().map(text -> hours(node, text)).toList();
    }

    private static QuestionDesk.Hours hours(Node node, String text) {
        String[] ends = text.split("-", -1);
        try {
            if (ends.length == 2) {
                return new QuestionDesk.Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeParseException notATime) {
            // Told below, together with everything else that is no pair of times.
        }
        node.problem("hours", "must hold times such as 07:30-11:30, not " + text);
        return QuestionDesk.OURS.hours().getFirst();
    }
}
