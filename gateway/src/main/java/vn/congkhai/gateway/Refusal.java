package vn.congkhai.gateway;

import java.util.Map;

/** The gateway itself answers, with a problem. An outcome rather than an error, hence without a stack trace. */
final class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, String> headers;
    private final boolean ofTheDead;

    private Refusal(int status, String code, String detail, Map<String, String> headers) {
        this(status, code, detail, headers, false);
    }

    private Refusal(int status, String code, String detail, Map<String, String> headers, boolean ofTheDead) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.ofTheDead = ofTheDead;
    }

    static Refusal of(int status, String code, String detail) {
        return new Refusal(status, code, detail, Map.of());
    }

    /** The address cannot be read in one way only. */
    static Refusal malformedPath() {
        return of(400, "malformed", "Địa chỉ chứa ký tự hoặc cách viết không được phép.");
    }

    static Refusal notFound() {
        return of(404, "not-found", "Không có nội dung nào tại địa chỉ này.");
    }

    static Refusal unknownHost() {
        return of(404, "not-found", "Không có cổng thông tin điện tử nào mang tên miền này.");
    }

    static Refusal unauthenticated() {
        return new Refusal(
                401,
                "unauthenticated",
                "Cần đăng nhập để thực hiện yêu cầu này.",
                Map.of("WWW-Authenticate", "Bearer"));
    }

    static Refusal wrongPortal() {
        return of(403, "wrong-portal", "Việc này chỉ thực hiện được tại địa chỉ của trung tâm vận hành.");
    }

    /** The login was not begun here, took too long, or the issuer did not accept it. */
    static Refusal loginFailed() {
        return of(400, "login-failed", "Đăng nhập chưa thành công hoặc đã quá thời gian. Mời mở lại trang đăng nhập.");
    }

    /** The account works at another portal. */
    static Refusal elsewhere() {
        return of(403, "wrong-portal", "Tài khoản này thuộc cổng khác. Mời đăng nhập tại địa chỉ của cổng đó.");
    }

    /** A page of another site tried to act for a signed-in person. */
    static Refusal otherSite() {
        return of(403, "other-site", "Yêu cầu không được gửi từ trang của cổng này nên không được thực hiện.");
    }

    static Refusal wrongMethod() {
        return of(405, "method-not-allowed", "Phương thức này không được hỗ trợ.");
    }

    /** The client was too slow to be waited for; what else it sends is not read. */
    static Refusal tooSlow() {
        return new Refusal(
                408, "request-timeout", "Dữ liệu gửi lên quá chậm, mời gửi lại.", Map.of("Connection", "close"));
    }

    static Refusal tooLarge(long maximum, boolean unread) {
        String detail = "Dữ liệu gửi lên lớn hơn mức cho phép (" + (maximum >> 20) + " MiB).";
        return new Refusal(413, "too-large", detail, unread ? Map.of("Connection", "close") : Map.of());
    }

    /** A service is down, hangs or is overloaded; the seconds are how long its recovery usually takes to be noticed. */
    static Refusal unavailable() {
        return unavailable(false);
    }

    /** The same, because the process that was asked is dead: it has answered nothing and will not. */
    static Refusal dead() {
        return unavailable(true);
    }

    private static Refusal unavailable(boolean ofTheDead) {
        return new Refusal(
                503,
                "service-unavailable",
                "Phần này của cổng đang tạm ngừng phục vụ, các phần khác vẫn hoạt động. Mời thử lại sau ít phút.",
                Map.of("Retry-After", "2"),
                ofTheDead);
    }

    /** Whether another process may be asked what this one did not answer. */
    boolean isOfTheDead() {
        return ofTheDead;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Vietnamese. */
    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
