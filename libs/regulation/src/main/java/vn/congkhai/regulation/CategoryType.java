package vn.congkhai.regulation;

/** Loại chuyên mục: what kind of content a category holds; {@link #code()} is its name in JSON. */
public enum CategoryType {
    /** Tin tức, sự kiện. */
    NEWS,
    /** Trang giới thiệu, thông tin ít thay đổi. */
    PAGE,
    /** Thông tin chỉ đạo, điều hành. */
    DIRECTIVE,
    /** Tuyên truyền, phổ biến, hướng dẫn thực hiện pháp luật. */
    GUIDANCE,
    /** Văn bản quy phạm pháp luật và văn bản quản lý hành chính. */
    DOCUMENT,
    /** Dự án, hạng mục đầu tư, đấu thầu, mua sắm công. */
    PROJECT,
    /** Chiến lược, quy hoạch, kế hoạch phát triển. */
    PLANNING,
    /** Công báo điện tử. */
    GAZETTE,
    /** Chương trình, đề tài khoa học. */
    SCIENCE,
    /** Thông tin, báo cáo thống kê. */
    STATISTICS,
    /** Mục lấy ý kiến góp ý. */
    CONSULTATION,
    /** Hỏi đáp. */
    QUESTIONS,
    /** Thủ tục hành chính. */
    PROCEDURES,
    /** Danh bạ, thông tin liên hệ, địa chỉ thư điện tử. */
    DIRECTORY,
    /** Lịch làm việc. */
    SCHEDULE,
    /** Quảng bá thông tin doanh nghiệp. */
    PROMOTION,
    /** Thông tin giải thích, làm rõ. */
    CLARIFICATION,
    /** Thông tin khác. */
    OTHER;

    /** Name in JSON, lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
