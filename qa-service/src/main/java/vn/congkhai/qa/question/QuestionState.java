package vn.congkhai.qa.question;

/** Trạng thái: the names that the API, the topic and the pages use. */
public enum QuestionState {
    RECEIVED("Đã tiếp nhận"),
    CLASSIFIED("Đã phân loại"),
    PROPOSED("Đã đề xuất hướng xử lý"),
    FORWARDED("Đã chuyển đơn vị trả lời"),
    PROGRESS_NOTIFIED("Đã thông báo quá trình xử lý"),
    ANSWERED("Đã trả lời"),
    OUT_OF_SCOPE("Không thuộc phạm vi"),
    REOPENED("Mở lại"),
    ERASED("Đã xóa theo yêu cầu");

    private final String vietnamese;

    QuestionState(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** What the public reads. */
    public String vietnamese() {
        return vietnamese;
    }

    /** Whether somebody still owes the asker an answer. */
    public boolean isOpen() {
        return this != ANSWERED && this != OUT_OF_SCOPE && this != ERASED;
    }
}
