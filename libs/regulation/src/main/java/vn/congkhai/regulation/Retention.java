package vn.congkhai.regulation;

/**
 * Lưu trữ: what the text says about keeping or removing information, in one sentence.
 *
 * @param kind what kind of rule it is
 */
public record Retention(Kind kind, String rule, Authority authority) {

    /** Kinds of rules about keeping. */
    public enum Kind {
        /** Lưu trữ theo quy định của Nhà nước về lưu trữ. */
        ARCHIVE,
        /** Lưu trữ thông tin đã duyệt. */
        APPROVED_TEXTS,
        /** Gỡ bỏ thông tin về chính sách đã bị bãi bỏ, dù còn thời gian lưu trữ. */
        REMOVE_REPEALED,
        /** Tạo lập, lưu trữ thông tin. */
        CREATE_AND_STORE,
        /** Kinh phí lưu trữ. */
        BUDGET,
        /** Quy tắc khác. */
        OTHER
    }
}
