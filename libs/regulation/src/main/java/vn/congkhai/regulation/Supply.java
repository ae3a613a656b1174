package vn.congkhai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thời hạn cung cấp, cập nhật thông tin: by when content of a category is owed.
 *
 * @param limit how the time is measured
 * @param days number of days, null unless the limit counts days
 * @param from what starts the clock; any of these, empty where the text names none
 * @param supplierRole who owes it in this time, null where anybody does
 * @param only kind of news to which the time applies, null for all
 */
public record Supply(
        Limit limit,
        @Nullable Integer days,
        List<StartEvent> from,
        @Nullable SupplierRole supplierRole,
        @Nullable NewsKind only,
        Authority authority) {

    public Supply {
        from = List.copyOf(from);
    }

    /** Full citation, or null where the time is the platform's. */
    public @Nullable String clause() {
        return authority.clause();
    }

    /** How a supply deadline is measured. */
    public enum Limit {
        /** Hàng ngày. */
        DAILY,
        /** Thường xuyên, chính xác: no number. */
        REGULAR,
        /** Ngay. */
        IMMEDIATE,
        /** Không quá n ngày làm việc. */
        WORKING_DAYS,
        /** Chậm nhất sau n ngày (calendar days). */
        CALENDAR_DAYS
    }

    /** What starts the clock of a supply deadline. */
    public enum StartEvent {
        /** Ban hành. */
        ISSUED,
        /** Phê duyệt. */
        APPROVED,
        /** Nghiệm thu. */
        ACCEPTED,
        /** Quyết định công bố. */
        DECIDED,
        /** Sự việc kết thúc. */
        EVENT_ENDED,
        /** Tiếp nhận. */
        RECEIVED,
        /** Có sự thay đổi. */
        CHANGED
    }

    /** In which capacity a body owes a document. */
    public enum SupplierRole {
        /** Cơ quan ban hành văn bản. */
        ISSUER,
        /** Cơ quan thuộc phạm vi điều chỉnh của văn bản. */
        IN_SCOPE
    }

    /** Kinds of news with a time of their own. */
    public enum NewsKind {
        /** Tin có tính khẩn cấp. */
        URGENT,
        /** Thông tin có tính thời sự. */
        TOPICAL
    }
}
