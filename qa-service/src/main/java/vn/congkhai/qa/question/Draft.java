package vn.congkhai.qa.question;

import java.util.List;

/** Câu trả lời đã soạn, chờ thủ trưởng đơn vị duyệt. */
public record Draft(Sealed text, Sealed attachments, List<String> files, Actor by) {
    public Draft {
        files = List.copyOf(files);
    }
}
