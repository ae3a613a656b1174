package vn.congkhai.workflow.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.regulation.LinkDirectory;
import vn.congkhai.workflow.links.LinkCheck;
import vn.congkhai.workflow.links.LinkState;

/**
 * Một liên kết của danh mục.
 *
 * @param tag what is behind it
 * @param detail what to do or since when, empty for nothing to say
 * @param at when it was looked at, null for not yet
 */
public record LinkLine(
        String href,
        String name,
        Tag tag,
        String detail,
        boolean broken,
        @Nullable Instant at) {

    static LinkLine of(LinkDirectory.Link link, @Nullable LinkCheck check) {
        if (check == null) {
            Tag waiting = new Tag("Chưa kiểm tra", Tag.Kind.PLAIN);
            return new LinkLine(link.href(), link.name(), waiting, "", false, null);
        }
        return new LinkLine(
                link.href(),
                link.name(),
                new Tag(words(check.finding().state()), kind(check)),
                detail(check),
                check.broken(),
                check.at());
    }

    private static Tag.Kind kind(LinkCheck check) {
        if (!check.finding().works()) return check.broken() ? Tag.Kind.URGENT : Tag.Kind.CAUTION;
        return check.broken() ? Tag.Kind.CAUTION : Tag.Kind.GOOD;
    }

    private static String words(LinkState state) {
        return switch (state) {
            case FINE -> "Vào được";
            case MOVED -> "Đã chuyển địa chỉ";
            case GONE -> "Trang không còn";
            case FAILING -> "Trang báo lỗi";
            case SILENT -> "Không trả lời";
            case NOT_PUBLIC -> "Không phải địa chỉ công khai";
        };
    }

    private static String detail(LinkCheck check) {
        if (check.finding().state() == LinkState.MOVED)
            return "Địa chỉ mới: " + check.finding().detail();
        if (check.failingSince() == null) return check.finding().detail();
        return check.finding().detail() + " Từ " + VietnamTime.dateTime(check.failingSince()) + ", " + check.failures()
                + " lần kiểm tra liền.";
    }
}
