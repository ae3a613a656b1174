package vn.congkhai.qa.console;

import java.util.Arrays;
import java.util.Optional;
import vn.congkhai.qa.question.StaffAct;

/**
 * Lời của một việc.
 *
 * @param slug of its address
 * @param key on the keyboard
 * @param label of its link, and of the button that does it
 * @param done what is said afterwards
 */
public record ActWords(StaffAct act, String slug, String key, String label, String done) {

    static ActWords of(StaffAct act) {
        return switch (act) {
            case CLASSIFY -> new ActWords(act, "phan-loai", "p", "Phân loại", "Đã phân loại.");
            case PROPOSE -> new ActWords(act, "de-xuat", "x", "Đề xuất hướng xử lý", "Đã đề xuất hướng xử lý.");
            case FORWARD -> new ActWords(act, "chuyen", "c", "Chuyển đơn vị", "Đã chuyển đơn vị trả lời.");
            case OUT_OF_SCOPE ->
                new ActWords(
                        act,
                        "ngoai-pham-vi",
                        "n",
                        "Ngoài phạm vi",
                        "Đã báo không thuộc phạm vi. Ai không có thư điện tử thì xem mục Chưa báo được.");
            case APPROVE -> new ActWords(act, "duyet", "d", "Duyệt câu trả lời", "Đã duyệt, câu trả lời đã gửi đi.");
            case ANSWER -> new ActWords(act, "tra-loi", "t", "Trả lời", "Đã ghi nhận câu trả lời.");
            case PROGRESS_NOTICE ->
                new ActWords(act, "hen-ngay", "h", "Hẹn ngày trả lời", "Đã báo người hỏi ngày hẹn.");
            case GIVE_BACK -> new ActWords(act, "tra-lai", "r", "Trả lại bản soạn", "Đã trả lại để soạn lại.");
            case TAKE_BACK -> new ActWords(act, "lay-lai", "l", "Lấy lại", "Đã lấy lại, có thể chuyển đơn vị khác.");
            case PUBLISH -> new ActWords(act, "dang", "g", "Đăng", "Đã đăng để mọi người cùng biết.");
            case REOPEN -> new ActWords(act, "mo-lai", "m", "Mở lại", "Đã mở lại, thời hạn mới bắt đầu.");
        };
    }

    static Optional<ActWords> bySlug(String slug) {
        return Arrays.stream(StaffAct.values())
                .map(ActWords::of)
                .filter(words -> words.slug().equals(slug))
                .findFirst();
    }
}
