package vn.congkhai.qa.mail;

import java.util.stream.Collectors;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.pages.DeadlineWords;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.QuestionEvent.DeadlineRecomputed;

/** Vì sao là ngày ấy: in a letter what the receipt's page says, so that nobody has to take a date on trust. */
final class DueWords {
    private DueWords() {}

    static String of(Deadline deadline) {
        String skipped = deadline.skipped().stream()
                .map(day -> "\n- " + VietnamTime.date(day.date()) + ": " + day.reason() + " (" + day.source() + ")")
                .collect(Collectors.joining());
        return "Hạn trả lời: hết ngày " + VietnamTime.date(deadline.dueOn()) + ".\nTính " + deadline.days()
                + " ngày làm việc kể từ ngày " + VietnamTime.date(deadline.from())
                + "; ngày tiếp nhận không tính.\nCăn cứ: "
                + DeadlineWords.basis(Receipt.Explanation.of(deadline))
                + (skipped.isEmpty() ? "" : "\nNhững ngày không tính vào thời hạn:" + skipped)
                + (deadline.provisional()
                        ? "\nLịch nghỉ của năm này chưa có văn bản chính thức; ngày trên là tạm tính."
                        : "");
    }

    /** Which days count differently than before, and by which letter. */
    static String of(DeadlineRecomputed moved) {
        String changed = moved.changed().stream()
                .map(day -> "\n- " + VietnamTime.date(day.date())
                        + (day.counts() ? " nay là ngày làm việc: " : " nay không tính: ") + day.reason() + " ("
                        + day.source() + ")")
                .collect(Collectors.joining());
        return "Lịch làm việc của cơ quan nhà nước thay đổi. Hạn trả lời câu hỏi của ông/bà: hết ngày "
                + VietnamTime.date(moved.deadline().dueOn()) + " (trước đây: " + VietnamTime.date(moved.before()) + ")."
                + changed;
    }
}
