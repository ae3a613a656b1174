package vn.congkhai.regulation.calendar;

/** Loại ngày: why a day differs from the week's pattern. */
public enum DayKind {
    /** Ngày lễ, tết. */
    HOLIDAY(false),
    /** Nghỉ bù. */
    COMPENSATORY_OFF(false),
    /** Nghỉ do hoán đổi ngày làm việc. */
    SWAP_OFF(false),
    /** Làm bù. */
    SWAP_WORK(true),
    /** A day like its weekday: takes an earlier entry back. */
    NORMAL(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    boolean isWorked() {
        return worked;
    }
}
