package vn.congkhai.page;

/**
 * Lời của trang lỗi: what a visitor is told, in words that help and blame nobody.
 *
 * @param title heading of the page
 * @param text what happened
 * @param advice what to do now
 */
public record ProblemWords(String title, String text, String advice) {

    /**
     * The words for a status.
     *
     * @param detail what the service says of it, where nothing better is known
     */
    public static ProblemWords of(int status, String detail) {
        return switch (status) {
            case 401 ->
                new ProblemWords(
                        "Cần đăng nhập",
                        "Trang này dành cho cán bộ của cổng.",
                        "Nếu là cán bộ, mời đăng nhập rồi mở lại trang.");
            case 403 ->
                new ProblemWords(
                        "Không có quyền xem trang này",
                        detail,
                        "Nếu cho rằng đây là nhầm lẫn, mời liên hệ cơ quan chủ quản theo địa chỉ ở cuối trang.");
            case 404 ->
                new ProblemWords(
                        "Không tìm thấy trang",
                        "Địa chỉ này không có nội dung nào. Có thể địa chỉ bị gõ nhầm hoặc đường liên kết đã cũ.",
                        "Mời kiểm tra lại địa chỉ, tìm theo từ khóa hoặc bắt đầu từ trang chủ.");
            case 410 ->
                new ProblemWords(
                        "Nội dung không còn được đăng",
                        "Nội dung tại địa chỉ này đã được gỡ bỏ.",
                        "Mời tìm nội dung khác theo từ khóa hoặc bắt đầu từ trang chủ.");
            case 429 ->
                new ProblemWords(
                        "Quá nhiều yêu cầu trong thời gian ngắn",
                        "Cổng đang nhận quá nhiều yêu cầu từ địa chỉ mạng này.",
                        "Mời chờ vài phút rồi thử lại.");
            case 502, 503, 504 ->
                new ProblemWords(
                        "Dịch vụ tạm gián đoạn",
                        "Phần này của cổng đang tạm ngừng phục vụ; các phần khác vẫn hoạt động.",
                        "Mời thử lại sau ít phút. Nội dung đã gửi và đã được xác nhận không bị mất.");
            default ->
                status >= 500
                        ? ours()
                        : new ProblemWords("Yêu cầu chưa thực hiện được", detail, "Mời kiểm tra lại rồi thử lại.");
        };
    }

    private static ProblemWords ours() {
        return new ProblemWords(
                "Cổng gặp lỗi",
                "Lỗi này thuộc về hệ thống và đã được ghi lại.",
                "Mời thử lại sau ít phút. Nếu lỗi lặp lại, mời báo cho cơ quan chủ quản kèm mã ở dưới.");
    }
}
