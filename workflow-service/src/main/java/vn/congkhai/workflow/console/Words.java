package vn.congkhai.workflow.console;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Role;
import vn.congkhai.text.LegacyEncoding;
import vn.congkhai.workflow.article.Genre;
import vn.congkhai.workflow.article.WithdrawalKind;

/** Lời của trang làm việc: what people call states, genres, acts and fields. */
final class Words {
    private static final Map<String, String> STATES = Map.of(
            "SUBMITTED", "Chờ biên tập",
            "EDITED", "Chờ duyệt",
            "RETURNED", "Bị trả lại",
            "APPROVED", "Đã duyệt, chờ đăng",
            "PUBLISHED", "Đang đăng",
            "WITHDRAWN", "Đã gỡ bỏ");

    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("submitted", "Cập nhật"),
            Map.entry("edited", "Biên tập"),
            Map.entry("step-passed", "Hoàn thành bước"),
            Map.entry("returned", "Trả lại"),
            Map.entry("approved", "Duyệt"),
            Map.entry("published", "Đăng"),
            Map.entry("corrected", "Đính chính"),
            Map.entry("withdrawn", "Gỡ bỏ"),
            Map.entry("restored", "Đăng lại"),
            Map.entry("written", "Nhận xét"),
            Map.entry("settled", "Đánh dấu đã giải quyết"),
            Map.entry("destruction-requested", "Đề nghị hủy nội dung"),
            Map.entry("destroyed", "Hủy nội dung"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("category", "Chuyên mục"),
            Map.entry("genre", "Thể loại"),
            Map.entry("title", "Tiêu đề"),
            Map.entry("summary", "Tóm tắt"),
            Map.entry("body", "Nội dung"),
            Map.entry("source", "Nguồn tin"),
            Map.entry("author", "Tác giả"),
            Map.entry("originalSource", "Trích nguồn"),
            Map.entry("referenceOnly", "Tin tham khảo"),
            Map.entry("urgent", "Tin khẩn"),
            Map.entry("urgent.reason", "Lý do khẩn"),
            Map.entry("attributes", "Hồ sơ"),
            Map.entry("attachments", "Tệp đính kèm"),
            Map.entry("starts", "Mốc tính thời hạn"),
            Map.entry("confirmed", "Xác nhận của người viết"),
            Map.entry("obligation", "Nghĩa vụ cung cấp"),
            Map.entry("account", "Tài khoản"),
            Map.entry("name", "Họ tên"),
            Map.entry("role", "Vai trò"),
            Map.entry("unit", "Đơn vị"),
            Map.entry("categories", "Chuyên mục phụ trách"),
            Map.entry("decision", "Quyết định"),
            Map.entry("to", "Người được ủy quyền"),
            Map.entry("step", "Bước"),
            Map.entry("from", "Từ ngày"),
            Map.entry("until", "Đến hết ngày"),
            Map.entry("number", "Số, ký hiệu"),
            Map.entry("reason", "Lý do"),
            Map.entry("legalBasis", "Căn cứ"),
            Map.entry("notice", "Thông báo cho người đọc"),
            Map.entry("redirectTo", "Địa chỉ chuyển đến"),
            Map.entry("note", "Ghi chú"),
            Map.entry("urgentReason", "Lý do biên tập và duyệt cùng lúc"),
            Map.entry("publishAt", "Hẹn giờ đăng"),
            Map.entry("checklist", "Danh mục kiểm tra"),
            Map.entry("text", "Nhận xét"),
            Map.entry("quote", "Đoạn trích"),
            Map.entry("revision", "Bản"));

    private Words() {}

    static String state(String state) {
        return STATES.getOrDefault(state, state);
    }

    /** The act behind a logged type such as {@code article.approved}. */
    static String act(String type) {
        return ACTS.getOrDefault(type.substring(type.lastIndexOf('.') + 1), type);
    }

    /** Acts by the name of the event without its family. */
    static Map<String, String> acts() {
        return ACTS;
    }

    static String field(String name) {
        return FIELDS.getOrDefault(name, name);
    }

    /** The field of a form, also one of a record. */
    static String fieldAt(String name) {
        if (!name.startsWith(RecordFields.PREFIX)) return field(name);
        String inRecord = name.substring(RecordFields.PREFIX.length());
        return RecordFields.label(inRecord).orElse("Hồ sơ");
    }

    /** Id of the control in which a field is mended; some fields are entered under another name. */
    static String control(String field) {
        return switch (field) {
            case "urgent", "urgent.reason" -> "urgentReason";
            case "attachments" -> "files";
            case "genre" -> "ck-the-loai";
            case "decision" -> "decisionNumber";
            case "starts" -> "startsOn";
            case RecordFields.PREFIX + "confirmation" -> RecordFields.PREFIX + "confirmation.number";
            default -> field;
        };
    }

    static String genre(String code) {
        return Genre.of(code).map(Words::genre).orElse(code);
    }

    static String genre(Genre genre) {
        return switch (genre) {
            case NEWS -> "Tin";
            case REPORTAGE -> "Phóng sự";
            case INTERVIEW -> "Phỏng vấn";
            case VIDEO -> "Video";
            case RESEARCH -> "Nghiên cứu";
            case ANALYSIS -> "Phân tích";
            case SYNTHESIS -> "Tổng hợp";
            case PICTURE -> "Ảnh";
            case READER_OPINION -> "Ý kiến bạn đọc";
            case DOCUMENT -> "Văn bản";
            case DIRECTIVE -> "Chỉ đạo, điều hành";
            case PROJECT -> "Dự án";
            case GAZETTE -> "Công báo";
            case SCIENCE -> "Đề tài khoa học";
            case PROMOTION -> "Quảng bá";
            case NOTICE -> "Thông báo";
            case PAGE -> "Trang giới thiệu";
        };
    }

    /** Who somebody is: his name and his role, the role once where his name carries it already. */
    static String person(String name, @Nullable Role role) {
        return name.endsWith(")") ? name : name + ", " + role(role);
    }

    static String role(@Nullable Role role) {
        return Optional.ofNullable(role)
                .map(held -> switch (held) {
                    case HEAD -> "Trưởng ban";
                    case DEPUTY -> "Phó Trưởng ban";
                    case MEMBER -> "Thành viên Ban Biên tập";
                    case EDITOR -> "Biên tập viên";
                    case TECHNICAL_UNIT -> "Bộ phận kỹ thuật";
                    case RECEPTION -> "Bộ phận tiếp nhận";
                    case UNIT_OFFICER -> "Cán bộ đơn vị";
                    case UNIT_HEAD -> "Thủ trưởng đơn vị";
                    case SUPPLIER -> "Cán bộ cung cấp thông tin";
                    case AUDITOR -> "Thanh tra";
                    case OPERATOR -> "Quản trị vận hành";
                })
                .orElse("Cán bộ được ủy quyền");
    }

    static String encoding(LegacyEncoding encoding) {
        return switch (encoding) {
            case TCVN3 -> "TCVN3 (phông .VnTime)";
            case VNI -> "VNI Windows";
            case VIQR -> "VIQR (dấu gõ bằng ký tự thường)";
            case WINDOWS_1258 -> "Windows-1258";
            case MOJIBAKE -> "Unicode bị đọc sai";
            case UNICODE, UNICODE_DECOMPOSED -> "Unicode";
        };
    }

    static String withdrawal(WithdrawalKind kind) {
        return switch (kind) {
            case NOTICE -> "Để lại thông báo gỡ bỏ";
            case REDIRECT -> "Chuyển người đọc sang địa chỉ khác";
            case GONE -> "Chỉ báo nội dung không còn";
        };
    }
}
