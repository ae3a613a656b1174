package vn.congkhai.qa.question;

/** Vì sao dữ liệu người hỏi bị xóa. */
public enum ForgettingReason {
    /** Người hỏi yêu cầu. */
    ASKED_FOR,
    /** Hết thời gian lưu giữ. */
    RETENTION_OVER
}
