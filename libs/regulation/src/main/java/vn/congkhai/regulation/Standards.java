package vn.congkhai.regulation;

/**
 * Tiêu chuẩn kỹ thuật.
 *
 * @param characters character set for storage and exchange
 * @param language language of storage and exchange
 * @param access standards of access to information
 */
public record Standards(Stated<String> characters, Stated<String> language, Stated<String> access) {

    /** A portal whose file names no standard. */
    static final Standards NOT_STATED = new Standards(Stated.not(), Stated.not(), Stated.not());
}
