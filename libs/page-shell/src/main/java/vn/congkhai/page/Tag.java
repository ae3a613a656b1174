package vn.congkhai.page;

/**
 * Nhãn: a short label, for {@code @template.shell.tag(...)}.
 *
 * @param kind how it looks; the words alone must say what it means
 */
public record Tag(String label, Kind kind) {

    /** How a tag looks. */
    public enum Kind {
        /** A fact. */
        PLAIN,
        /** Needs care, such as "Tin tham khảo". */
        CAUTION,
        /** At once, such as "Khẩn". */
        URGENT,
        /** Done, in time. */
        GOOD;

        /** Class of the stylesheet. */
        public String css() {
            return "ck-tag ck-tag--" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
