package vn.congkhai.kit.problem;

import java.util.List;
import java.util.Map;

/** The problems that do not depend on what a service does. */
public final class Problems {
    private Problems() {}

    /** 400: not what it claims to be. */
    public static Problem malformed(String detail) {
        return Problem.of(400, "malformed", detail);
    }

    /** 400: a query or path parameter that means nothing. */
    public static Problem invalidParameter(String field, String message) {
        return withError(
                400, "invalid-parameter", "Tham số không hợp lệ.", new FieldError(field, "invalid-parameter", message));
    }

    /** 400: a field or parameter that nobody reads. */
    public static Problem unknownField(String field) {
        return withError(
                400,
                "unknown-field",
                "Yêu cầu có trường không được nhận biết.",
                new FieldError(field, "unknown-field", "Trường này không tồn tại."));
    }

    /** 401. */
    public static Problem unauthenticated() {
        return withHeader(
                Problem.of(401, "unauthenticated", "Bạn cần đăng nhập để thực hiện việc này."),
                "WWW-Authenticate",
                "Bearer");
    }

    /** 403: wrong door. */
    public static Problem wrongPortal() {
        return Problem.of(403, "wrong-portal", "Tài khoản hoặc yêu cầu không thuộc cổng thông tin này.");
    }

    /** 404, without a word about why. */
    public static Problem notFound() {
        return Problem.of(404, "not-found", "Không tìm thấy nội dung được yêu cầu.");
    }

    /** 413. */
    public static Problem tooLarge() {
        return Problem.of(413, "too-large", "Dữ liệu gửi lên vượt quá dung lượng cho phép.");
    }

    /** 422: the same {@code Idempotency-Key} came with another command; says nothing of the first one. */
    public static Problem keyReused() {
        return Problem.of(422, "idempotency-key-reused", "Khóa Idempotency-Key này đã được dùng cho một yêu cầu khác.");
    }

    /** 503: something this service needs does not answer. */
    public static Problem unavailable() {
        return withHeader(
                Problem.of(503, "service-unavailable", "Dịch vụ tạm gián đoạn, vui lòng thử lại sau ít giây."),
                "Retry-After",
                "5");
    }

    /** The problem of a bare HTTP status. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> Problem.of(403, "not-entitled", "Bạn không có quyền thực hiện việc này.");
            case 404 -> notFound();
            case 405 -> Problem.of(405, "method-not-allowed", "Địa chỉ này không nhận phương thức được gửi.");
            case 406 -> Problem.of(406, "not-acceptable", "Địa chỉ này không có định dạng được yêu cầu.");
            case 413 -> tooLarge();
            case 415 -> Problem.of(415, "unsupported-media-type", "Địa chỉ này không nhận kiểu dữ liệu được gửi.");
            case 429 -> Problem.of(429, "too-many-requests", "Bạn gửi quá nhiều yêu cầu, vui lòng thử lại sau.");
            case 503 -> unavailable();
            default ->
                status >= 500
                        ? Problem.of(status, "internal-error", "Hệ thống gặp lỗi; sự cố đã được ghi nhận.")
                        : Problem.of(status, "malformed", "Yêu cầu không hợp lệ.");
        };
    }

    static Problem withHeader(Problem problem, String name, String value) {
        return new Problem(
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.rule(),
                problem.clause(),
                problem.errors(),
                problem.more(),
                Map.of(name, value));
    }

    private static Problem withError(int status, String code, String detail, FieldError error) {
        return new Problem(status, code, detail, null, null, List.of(error), Map.of(), Map.of());
    }
}
