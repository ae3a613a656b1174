package vn.congkhai.text;

/** Bảng mã: the form in which a Vietnamese text arrived. */
public enum LegacyEncoding {
    /** Unicode dựng sẵn, as everything is stored. */
    UNICODE,
    /** Unicode tổ hợp: letters and marks apart. */
    UNICODE_DECOMPOSED,
    /** TCVN3 (ABC), fonts .VnTime. */
    TCVN3,
    /** VNI Windows, fonts VNI-Times. */
    VNI,
    /** VIQR: diacritics typed as ASCII signs. */
    VIQR,
    /** Windows-1258 read as windows-1252. */
    WINDOWS_1258,
    /** UTF-8 read as windows-1252. */
    MOJIBAKE
}
