package vn.congkhai.workflow.article;

import java.util.Locale;

/** The rules of the workflow: a full statement, the contract's stable code, and what the person reads. */
public enum EditorialRule {
    NO_SUCH_ARTICLE("not-found", "Không tìm thấy tin, bài này."),
    NO_SUCH_STEP("not-found", "Quy trình của cổng này không có bước đó."),

    SUBMISSION_IS_FOR_THE_BOARD("not-entitled", "Chỉ thành viên Ban Biên tập được cập nhật tin."),
    EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE(
            "not-entitled", "Chỉ Phó Trưởng ban hoặc cán bộ được ủy quyền được biên tập tin này."),
    A_STEP_IS_FOR_ITS_ROLES("not-entitled", "Bạn không được giao thực hiện bước này."),
    APPROVAL_IS_FOR_THE_HEAD_OR_A_DELEGATE(
            "not-entitled", "Chỉ Trưởng Ban Biên tập hoặc cán bộ được ủy quyền được duyệt tin."),
    RETURN_IS_FOR_THE_NEXT_STEP("not-entitled", "Chỉ người thực hiện bước tiếp theo được trả lại tin, bài."),
    WITHDRAWAL_IS_FOR_THE_HEAD_OR_A_DELEGATE(
            "not-entitled", "Chỉ Trưởng Ban Biên tập hoặc cán bộ được ủy quyền được gỡ bỏ và đăng lại tin, bài."),
    A_DELEGATION_MUST_BE_VALID(
            "delegation-invalid", "Ủy quyền của bạn không còn hiệu lực hoặc không bao gồm bước, chuyên mục này."),
    NOBODY_APPROVES_HIS_OWN_ARTICLE("own-article", "Người cập nhật tin không được duyệt tin của chính mình."),

    A_CHANGE_NAMES_THE_VERSION_IT_CHANGES(
            "precondition-required", "Cần gửi kèm If-Match với phiên bản mà bạn đang sửa."),
    A_CHANGE_BUILDS_ON_THE_LATEST_VERSION(
            "stale-version", "Tin, bài đã được người khác thay đổi sau khi bạn mở. Hãy tải lại trước khi sửa."),

    AN_ARTICLE_IS_SUBMITTED_ONCE("wrong-state", "Tin, bài này đã được cập nhật trước đó."),
    A_WITHDRAWN_ARTICLE_CANNOT_BE_CHANGED("wrong-state", "Tin, bài đã gỡ bỏ không thể sửa."),
    ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED("step-missing", "Tin, bài phải được biên tập trước khi duyệt."),
    EVERY_STEP_PRECEDES_APPROVAL("step-missing", "Tin, bài chưa qua đủ các bước của quy trình."),
    ONLY_AN_EDITED_ARTICLE_TAKES_A_STEP("step-missing", "Tin, bài phải được biên tập trước bước này."),
    AN_ARTICLE_IS_APPROVED_ONCE("wrong-state", "Tin, bài không ở trạng thái chờ duyệt."),
    A_STEP_IS_TAKEN_ONCE("wrong-state", "Bước này đã hoàn thành hoặc tin, bài không còn chờ bước này."),
    REVISION_HAS_MOVED_ON(
            "revision-moved-on",
            "Nội dung đã thay đổi so với bản bạn xem. Hãy xem lại bản mới nhất trước khi tiếp tục."),
    RETURN_IS_SWITCHED_OFF("wrong-state", "Cổng này không áp dụng việc trả lại tin, bài."),
    ONLY_A_SUBMITTED_OR_EDITED_ARTICLE_CAN_BE_RETURNED(
            "wrong-state", "Chỉ trả lại được tin, bài đang chờ biên tập hoặc chờ duyệt."),
    ONLY_A_DUE_ARTICLE_IS_PUBLISHED("wrong-state", "Tin, bài chưa đến giờ đăng hoặc không còn chờ đăng."),
    ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN("wrong-state", "Chỉ gỡ bỏ được tin, bài đang công khai."),
    ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED("wrong-state", "Chỉ đăng lại được tin, bài đã gỡ bỏ."),

    DESTRUCTION_IS_FOR_THE_HEAD_AND_THE_DEPUTY(
            "not-entitled",
            "Chỉ Trưởng ban, Phó Trưởng ban hoặc người được ủy quyền được hủy nội dung theo quyết định."),
    TWO_PERSONS_DESTROY_A_TEXT("wrong-state", "Việc hủy nội dung cần người thứ hai xác nhận cùng quyết định."),
    A_TEXT_IS_DESTROYED_ONCE("wrong-state", "Nội dung này đã hủy theo quyết định."),
    A_PUBLIC_TEXT_IS_WITHDRAWN_BEFORE_IT_IS_DESTROYED(
            "wrong-state", "Nội dung đang công khai phải được gỡ bỏ trước khi hủy."),
    A_DESTROYED_TEXT_CANNOT_BE_RESTORED("wrong-state", "Nội dung đã hủy theo quyết định, không thể đăng lại."),
    THE_CHECKLIST_IS_SIGNED("field-invalid", "Người duyệt phải ký đủ các mục kiểm tra của cổng này."),
    A_FIELD_IS_VALID("field-invalid", "Có trường chưa hợp lệ."),
    AN_ARTICLE_NAMES_ITS_SOURCE("source-missing", "Tin, bài phải ghi rõ nguồn tin."),
    AN_ARTICLE_NAMES_ITS_AUTHOR("author-missing", "Tin, bài phải ghi rõ người viết."),
    A_DIRECTIVE_IS_ISSUED_IN_WRITING(
            "written-directive-missing",
            "Ý kiến chỉ đạo, điều hành chỉ được đăng khi đã chính thức ban hành bằng văn bản."),
    A_PROMOTION_IS_CONFIRMED_IN_WRITING(
            "confirmation-missing", "Thông tin quảng bá phải được doanh nghiệp, tổ chức xác nhận bằng văn bản."),
    A_RECORD_IS_COMPLETE("record-incomplete", "Hồ sơ của loại thông tin này chưa đủ các trường bắt buộc."),
    A_TEXT_IS_VIETNAMESE_WITH_DIACRITICS(
            "not-vietnamese-with-diacritics",
            "Nội dung có vẻ không phải tiếng Việt có dấu. Nếu đúng ý định, hãy xác nhận khi gửi.");

    private final String code;
    private final String message;

    EditorialRule(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable code of the contract. */
    public String code() {
        return code;
    }

    /** Vietnamese message. */
    public String message() {
        return message;
    }

    /** Name of the rule in answers and documents. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
