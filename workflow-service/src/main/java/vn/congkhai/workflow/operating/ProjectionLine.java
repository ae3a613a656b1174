package vn.congkhai.workflow.operating;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;

/**
 * Một bản chiếu, or another reader of a log or of topics.
 *
 * @param reads what it reads, in words
 * @param percent how far its rebuild is, -1 when there is none
 * @param progress the rebuild in words, empty when there is none
 * @param givenUp when and why the latest rebuild came to nothing, in words; empty when it did not
 */
public record ProjectionLine(
        String service,
        String name,
        String reads,
        long position,
        long lagEvents,
        double lagSeconds,
        long passedOver,
        boolean rebuildable,
        int percent,
        String progress,
        String givenUp) {
    private static final int ALL = 100;

    static ProjectionLine of(JsonNode item) {
        JsonNode rebuild = item.path("rebuild");
        long done = rebuild.path("done").asLong();
        long total = rebuild.path("total").asLong();
        boolean running = rebuild.isObject();
        return new ProjectionLine(
                item.path("service").asString(),
                item.path("name").asString(),
                item.path("reads").asString("log").equals("topic") ? "Kafka" : "sổ ghi",
                item.path("position").asLong(),
                item.path("lagEvents").asLong(),
                item.path("lagSeconds").asDouble(),
                item.path("unknownEvents").asLong()
                        + item.path("damagedCommits").asLong(),
                item.path("rebuildable").asBoolean(),
                !running ? -1 : total == 0 ? ALL : (int) (done * ALL / total),
                running ? progress(done, total, rebuild) : "",
                givenUp(item.path("givenUp")));
    }

    private static String givenUp(JsonNode failed) {
        if (!failed.isObject()) return "";
        String at = VietnamTime.dateTime(Instant.parse(failed.path("at").asString()));
        String why = switch (failed.path("reason").asString("")) {
            case "STOPPED" -> "tiến trình được dừng khi đang dựng";
            case "STUCK" -> "bản mới không đọc kịp đến sự kiện mới nhất";
            case "INCOMPLETE" -> "bản mới thiếu điều mà bản đang trả lời có";
            case "EMPTY" -> "không có sự kiện nào để dựng";
            default -> "gặp lỗi, nguyên nhân có trong nhật ký của tiến trình";
        };
        return "Lần dựng lại kết thúc lúc " + at + " không thành: " + why + ". Bản cũ vẫn trả lời.";
    }

    private static String progress(long done, long total, JsonNode rebuild) {
        return String.format(
                Locale.ROOT,
                "Đang dựng lại: %d / %d sự kiện, %.0f sự kiện mỗi giây, còn chừng %.0f giây",
                done,
                total,
                rebuild.path("rate").asDouble(),
                Math.ceil(rebuild.path("secondsLeft").asDouble()));
    }

    /** Whether it is being built anew now. */
    public boolean rebuilding() {
        return percent >= 0;
    }

    /** How far it is behind, in words and colour. */
    public Tag lag() {
        if (lagEvents == 0) return new Tag("Kịp", Tag.Kind.GOOD);
        String label = String.format(Locale.ROOT, "Chậm %d sự kiện, %.0f giây", lagEvents, Math.ceil(lagSeconds));
        return new Tag(label, lagSeconds > 60 ? Tag.Kind.URGENT : Tag.Kind.CAUTION);
    }
}
