package vn.congkhai.content.article;

import java.util.Locale;

/** Quan hệ giữa các văn bản, as the record of the newer one states it. */
public enum Relation {
    /** Thay thế. */
    REPLACES,
    /** Sửa đổi, bổ sung. */
    AMENDS,
    /** Căn cứ, dẫn chiếu. */
    CITES;

    /** Name in the keys of lists. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
