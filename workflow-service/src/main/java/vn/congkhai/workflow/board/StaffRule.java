package vn.congkhai.workflow.board;

/** Rules about the board's membership: a stable code and what the person reads. */
public enum StaffRule {
    ONLY_AN_APPOINTED_ACCOUNT_CAN_BE_RELEASED("wrong-state", "Tài khoản này hiện không giữ nhiệm vụ nào."),
    NOBODY_RELEASES_HIMSELF("wrong-state", "Không thể tự cho mình thôi nhiệm vụ."),
    A_DELEGATION_ENDS_AFTER_IT_BEGINS("field-invalid", "Ngày kết thúc ủy quyền phải từ ngày bắt đầu trở đi."),
    NOBODY_DELEGATES_TO_HIMSELF("field-invalid", "Không thể ủy quyền cho chính mình."),
    ONLY_A_LIVE_DELEGATION_CAN_BE_REVOKED("wrong-state", "Ủy quyền này đã hết hiệu lực hoặc đã được thu hồi.");

    private final String code;
    private final String message;

    StaffRule(String code, String message) {
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
}
