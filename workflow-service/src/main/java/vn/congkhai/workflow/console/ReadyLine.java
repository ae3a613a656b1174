package vn.congkhai.workflow.console;

import org.jspecify.annotations.Nullable;
import vn.congkhai.page.Tag;

/**
 * Một dòng của danh mục kiểm tra trước khi gửi.
 *
 * @param label what was looked at
 * @param message what is to be mended, empty where nothing is
 * @param clause where the rule comes from, null where the platform set it
 * @param field id of the control where it is mended
 * @param grave whether a text with it is refused; otherwise it is advice
 */
public record ReadyLine(
        String label, String message, @Nullable String clause, String field, boolean grave) {
    /** Its mark, in words. */
    public Tag tag() {
        if (message.isEmpty()) return new Tag("Đạt", Tag.Kind.GOOD);
        return grave ? new Tag("Cần sửa", Tag.Kind.URGENT) : new Tag("Nên sửa", Tag.Kind.CAUTION);
    }
}
