package vn.congkhai.qa.asking;

/** Nội dung người hỏi đồng ý. A changed wording is a new version; events keep the version that was agreed to. */
public final class Consent {
    /** Version of {@link #TEXT}. */
    public static final String VERSION = "2026-11";

    /** What is agreed to. */
    public static final String TEXT =
            "Tôi đồng ý cho cơ quan xử lý thông tin cá nhân trên đây để trả lời câu hỏi này. Thông tin cá nhân không được đăng"
                    + " công khai; tôi có thể xem và xóa thông tin của mình bằng mã theo dõi.";

    private Consent() {}
}
