package vn.congkhai.regulation;

import java.util.List;

/**
 * Phạm vi, đối tượng và địa vị của cổng: what the regulation is about, to whom it applies, and what the portal is.
 *
 * @param governs phạm vi điều chỉnh
 * @param appliesTo đối tượng áp dụng
 * @param functions vai trò, chức năng, nhiệm vụ
 * @param participants who takes part, where the text lists them
 * @param owner cơ quan chủ quản
 * @param operator who runs and updates the portal from day to day
 * @param hosting where it is hosted
 * @param seal whose seal its documents bear
 * @param official whether what it shows is official information (thông tin chính thống)
 */
public record Scope(
        List<Statement> governs,
        List<Statement> appliesTo,
        List<Statement> functions,
        List<Participant> participants,
        Stated<String> owner,
        Stated<String> operator,
        Stated<String> hosting,
        Stated<String> seal,
        Stated<Boolean> official) {

    /** A portal whose file says nothing about it. */
    static final Scope NOT_STATED = new Scope(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not());

    public Scope {
        governs = List.copyOf(governs);
        appliesTo = List.copyOf(appliesTo);
        functions = List.copyOf(functions);
        participants = List.copyOf(participants);
    }

    /**
     * Thành phần tham gia.
     *
     * @param mandatory bắt buộc; otherwise khuyến khích
     */
    public record Participant(String who, boolean mandatory, Authority authority) {}
}
