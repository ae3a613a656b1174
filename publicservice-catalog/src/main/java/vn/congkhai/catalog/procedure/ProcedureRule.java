package vn.congkhai.catalog.procedure;

/** The rules by which a command is refused, each with its stable code and what the person is told. */
public enum ProcedureRule {
    ONLY_THE_BOARD_REGISTERS(
            403, "not-entitled", "Chỉ thành viên Ban Biên tập hoặc bộ phận kỹ thuật được đăng ký thủ tục."),
    A_PROCEDURE_IS_REGISTERED_ONCE(409, "wrong-state", "Thủ tục này đã được đăng ký."),
    A_SERVICE_WITH_FORMS_REACHES_THE_MINIMUM_LEVEL(
            422, "field-invalid", "Mức độ của dịch vụ thấp hơn mức tối thiểu quy định cho dịch vụ có mẫu đơn."),
    FIELDS_ARE_COMPLETE(422, "field-invalid", "Nội dung gửi lên chưa hợp lệ.");

    private final int status;
    private final String code;
    private final String message;

    ProcedureRule(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** Status of the answer. */
    public int status() {
        return status;
    }

    /** Stable code of the refusal. */
    public String code() {
        return code;
    }

    /** What the person is told, Vietnamese. */
    public String message() {
        return message;
    }
}
