package vn.congkhai.workflow.operating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.page.Tag;

/**
 * Điểm kiểm chứng.
 *
 * @param size how many commits the log had
 * @param kept whether the log still begins with them, null when the log is another since
 */
public record Mark(
        long size,
        @Nullable Instant time,
        String keyId,
        String root,
        boolean signed,
        @Nullable Boolean kept) {
    static Mark of(JsonNode item) {
        JsonNode kept = item.path("kept");
        return new Mark(
                item.path("size").asLong(),
                Told.time(item.path("time")),
                item.path("keyId").asString(),
                item.path("root").asString(),
                item.path("signed").asBoolean(),
                kept.isBoolean() ? kept.asBoolean() : null);
    }

    /** What was found out about it. */
    public Tag verdict() {
        if (!signed) return new Tag("Chữ ký không đúng", Tag.Kind.URGENT);
        if (kept == null) return new Tag("Của sổ trước lần khôi phục", Tag.Kind.CAUTION);
        return kept ? new Tag("Nguyên vẹn", Tag.Kind.GOOD) : new Tag("Sổ đã bị sửa", Tag.Kind.URGENT);
    }

    /** The same in a sentence. */
    public String words() {
        if (!signed) return "Chữ ký không phải của khóa nào của sổ này.";
        if (kept == null) return "Chữ ký đúng. Sổ đã được khôi phục từ bản sao lưu nên không đối chiếu được ở đây.";
        return kept
                ? "Chữ ký đúng, và sổ hôm nay vẫn bắt đầu bằng đúng những gì đã ký: không có dòng nào bị sửa, bớt hay chen vào."
                : "Chữ ký đúng, nhưng sổ không còn bắt đầu bằng những gì đã ký.";
    }
}
