package vn.congkhai.kit.problem;

/** Vietnamese titles of HTTP statuses. */
final class Titles {
    private Titles() {}

    static String of(int status) {
        return switch (status) {
            case 400 -> "Yêu cầu không hợp lệ";
            case 401 -> "Chưa đăng nhập";
            case 403 -> "Không được phép";
            case 404 -> "Không tìm thấy";
            case 405 -> "Phương thức không được hỗ trợ";
            case 406 -> "Không có định dạng được yêu cầu";
            case 409 -> "Trạng thái không cho phép";
            case 410 -> "Đã gỡ bỏ";
            case 412 -> "Nội dung đã thay đổi";
            case 413 -> "Dữ liệu quá lớn";
            case 415 -> "Kiểu dữ liệu không được hỗ trợ";
            case 422 -> "Dữ liệu chưa đạt yêu cầu";
            case 428 -> "Thiếu điều kiện phiên bản";
            case 429 -> "Quá nhiều yêu cầu";
            case 503 -> "Dịch vụ tạm gián đoạn";
            default -> status >= 500 ? "Lỗi hệ thống" : "Yêu cầu không được chấp nhận";
        };
    }
}
