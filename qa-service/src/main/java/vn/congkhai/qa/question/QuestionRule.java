package vn.congkhai.qa.question;

/** The rules by which a command is refused, each with its stable code and what the person is told. */
public enum QuestionRule {
    QUESTION_IS_UNKNOWN(Kind.UNKNOWN, "not-found", "Không có câu hỏi này."),
    QUESTION_IS_RECEIVED_ONCE(Kind.STATE, "wrong-state", "Câu hỏi này đã được tiếp nhận."),
    ONLY_RECEPTION_TRIAGES(Kind.RIGHT, "not-entitled", "Chỉ bộ phận tiếp nhận được phân loại, chuyển và đăng câu hỏi."),
    ONLY_THE_UNIT_FORWARDED_TO_ANSWERS(
            Kind.RIGHT, "not-entitled", "Chỉ đơn vị được chuyển câu hỏi mới được trả lời hoặc thông báo tiến độ."),
    ONLY_AN_OPEN_UNFORWARDED_QUESTION_IS_CLASSIFIED(
            Kind.STATE, "wrong-state", "Chỉ phân loại câu hỏi chưa đề xuất, chưa chuyển và chưa kết thúc."),
    ONLY_A_CLASSIFIED_QUESTION_IS_PROPOSED(Kind.STATE, "wrong-state", "Chỉ đề xuất xử lý câu hỏi đã phân loại."),
    ONLY_A_CLASSIFIED_QUESTION_IS_FORWARDED(
            Kind.STATE, "wrong-state", "Chỉ chuyển câu hỏi đã phân loại và chưa chuyển đơn vị nào."),
    PROPOSAL_COMES_BEFORE_FORWARDING(
            Kind.STATE, "step-missing", "Ban Biên tập phải đề xuất hướng xử lý trước khi chuyển câu hỏi."),
    ONLY_A_FORWARDED_QUESTION_IS_ANSWERED(
            Kind.STATE, "wrong-state", "Chỉ trả lời hoặc thông báo tiến độ câu hỏi đã chuyển đến đơn vị."),
    ONLY_AN_UNFORWARDED_QUESTION_IS_OUT_OF_SCOPE(
            Kind.STATE, "wrong-state", "Chỉ báo ngoài phạm vi khi câu hỏi chưa chuyển hoặc đã lấy lại từ đơn vị."),
    ONLY_AN_ANSWERED_QUESTION_IS_PUBLISHED(Kind.STATE, "wrong-state", "Chỉ đăng câu hỏi đã có câu trả lời."),
    ONLY_A_FINISHED_QUESTION_IS_REOPENED(
            Kind.STATE, "wrong-state", "Chỉ mở lại câu hỏi đã trả lời hoặc đã báo ngoài phạm vi."),
    ONLY_A_HANDED_OVER_QUESTION_IS_TAKEN_BACK(
            Kind.STATE, "wrong-state", "Chỉ lấy lại câu hỏi đã đề xuất hoặc đã chuyển mà chưa trả lời."),
    ONLY_A_PREPARED_ANSWER_IS_APPROVED(
            Kind.STATE, "wrong-state", "Chưa có câu trả lời nào được soạn để thủ trưởng duyệt."),
    ONLY_THE_HEAD_OF_THE_UNIT_APPROVES(
            Kind.RIGHT, "not-entitled", "Chỉ thủ trưởng đơn vị được chuyển câu hỏi mới được duyệt câu trả lời."),
    ONLY_AN_ANSWER_IS_RATED(Kind.STATE, "wrong-state", "Chỉ đánh giá câu hỏi đã có câu trả lời."),
    THE_TIME_FOR_REOPENING_IS_OVER(Kind.STATE, "wrong-state", "Đã hết thời gian đề nghị xem lại câu trả lời này."),
    WHAT_IS_ERASED_STAYS_ERASED(Kind.STATE, "wrong-state", "Dữ liệu của câu hỏi này đã được xóa."),
    FIELDS_ARE_COMPLETE(Kind.FIELD, "field-invalid", "Nội dung gửi lên chưa hợp lệ.");

    /** In which of the contract's checks a rule belongs. */
    public enum Kind {
        UNKNOWN,
        RIGHT,
        STATE,
        FIELD
    }

    private final Kind kind;
    private final String code;
    private final String message;

    QuestionRule(Kind kind, String code, String message) {
        this.kind = kind;
        this.code = code;
        this.message = message;
    }

    /** In which check it belongs. */
    public Kind kind() {
        return kind;
    }

    /** Stable code of the refusal. */
    public String code() {
        return code;
    }

    /** What the person is told, Vietnamese. */
    public String message() {
        return message;
    }
}
