package vn.congkhai.regulation;

/** Căn cứ: where a value comes from. */
public enum Basis {
    /** A clause of the portal's regulation states it. */
    REGULATION,
    /** The text is silent; the platform chose it and a portal may choose otherwise. */
    OURS,
    /** The text is silent and nobody chose: the value is unknown and must not be invented. */
    NOT_STATED
}
