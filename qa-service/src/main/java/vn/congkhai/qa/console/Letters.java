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
            "UNWANTED", "không cần gửi nữa");

    private Letters() {}

    static List<Map.Entry<String, String>> of(StaffView question) {
        return question.letters().stream().map(Letters::words).toList();
    }

    private static Map.Entry<String, String> words(StaffView.LetterView letter) {
        String to = letter.to().equals(ASKER) ? "Người hỏi" : letter.to();
        String state = STATES.getOrDefault(letter.state(), letter.state());
        return Map.entry(to, state + ", " + VietnamTime.dateTime(letter.at()));
    }
}
