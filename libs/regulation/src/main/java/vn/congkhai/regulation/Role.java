package vn.congkhai.regulation;

/** Vai trò: what an account may be appointed to on one portal; delegation is not a role. */
public enum Role {
    /** Trưởng Ban Biên tập. */
    HEAD(true),
    /** Phó Trưởng Ban Biên tập. */
    DEPUTY(true),
    /** Thành viên Ban Biên tập. */
    MEMBER(true),
    /** Biên tập viên: a member of the board to whom categories are assigned. */
    EDITOR(true),
    /** Bộ phận kỹ thuật. */
    TECHNICAL_UNIT(false),
    /** Bộ phận tiếp nhận câu hỏi. */
    RECEPTION(false),
    /** Cán bộ đơn vị: answers questions forwarded to the unit. */
    UNIT_OFFICER(false),
    /** Thủ trưởng đơn vị. */
    UNIT_HEAD(false),
    /** Cán bộ cung cấp thông tin của đơn vị: supplies, never submits. */
    SUPPLIER(false),
    /** Thanh tra: reads everything of the portal, changes nothing. */
    AUDITOR(false),
    /** Quản trị vận hành của trung tâm CNTT: technical state only. */
    OPERATOR(false);

    private final boolean onBoard;

    Role(boolean onBoard) {
        this.onBoard = onBoard;
    }

    /** Whether the role is one of the editorial board (Ban Biên tập). */
    public boolean isOnBoard() {
        return onBoard;
    }
}
