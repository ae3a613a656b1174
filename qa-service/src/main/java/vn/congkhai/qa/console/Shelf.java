package vn.congkhai.qa.console;

import java.util.ArrayList;
import java.util.List;

/** Ngăn câu hỏi: the lists that somebody has, the most pressing first. */
enum Shelf {
    /** With reception. */
    WAITING("cho", "Chờ tiếp nhận"),
    /** With the unit of whoever looks. */
    OWN("cua-don-vi", "Chờ đơn vị trả lời"),
    /** With anybody. */
    OPEN("dang-mo", "Đang mở"),
    /** With units. */
    AT_UNITS("o-don-vi", "Đang ở đơn vị"),
    /** Answered, of general concern, and not published yet. */
    TO_PUBLISH("can-dang", "Cần đăng"),
    /** Whatever may be read. */
    ALL("tat-ca", "Tất cả");

    private final String slug;
    private final String label;

    Shelf(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    String slug() {
        return slug;
    }

    String label() {
        return label;
    }

    static List<Shelf> of(ConsolePages.Reader reader) {
        List<Shelf> shelves = new ArrayList<>();
        if (reader.triages()) shelves.add(WAITING);
        if (reader.officer().unit() != null) shelves.add(OWN);
        if (reader.readsAll()) shelves.addAll(List.of(reader.triages() ? AT_UNITS : OPEN, TO_PUBLISH));
        shelves.add(ALL);
        return shelves;
    }
}
