package vn.congkhai.qa.console;

import java.util.List;
import java.util.Map;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.desk.StaffView;

/** How it stands with the letters about a question, in words. */
final class Letters {
    private static final String ASKER = "ASKER";
    private static final Map<String, String> STATES = Map.of(
            "WAITING", "đang chờ gửi",
            "SENT", "máy chủ thư đã nhận",
            "REFUSED", "không đến được, địa chỉ bị từ chối",
            "UNWANTED", "không cần gửi nữa",
            "BY_HAND", "không có thư điện tử, cần báo qua điện thoại hoặc địa chỉ",
            "TOLD", "đã báo bằng cách khác");

    private static final Map<String, String> ABOUT = Map.of(
            "question.received", "biên nhận",
            "question.forwarded", "câu hỏi chuyển đến",
            "question.progress-notified", "ngày hẹn trả lời",
            "question.answer-prepared", "câu trả lời chờ duyệt",
            "question.answer-returned", "bản soạn được trả lại",
            "question.answered", "câu trả lời",
            "question.out-of-scope", "không thuộc phạm vi",
            "question.reopened", "câu hỏi mở lại",
            "question.deadline-recomputed", "hạn được tính lại",
            "question.owner-reminded", "nhắc hạn");

    private Letters() {}

    static List<Map.Entry<String, String>> of(StaffView question) {
        return question.letters().stream().map(Letters::words).toList();
    }

    private static Map.Entry<String, String> words(StaffView.LetterView letter) {
        String to = letter.to().equals(ASKER) ? "Người hỏi" : letter.to();
        String state = STATES.getOrDefault(letter.state(), letter.state());
        String about = ABOUT.getOrDefault(letter.about(), letter.about());
        return Map.entry(to + ": " + about, state + ", " + VietnamTime.dateTime(letter.at()));
    }
}
