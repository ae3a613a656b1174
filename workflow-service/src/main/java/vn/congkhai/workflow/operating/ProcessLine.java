package vn.congkhai.workflow.operating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.page.Tag;

/**
 * Một tiến trình.
 *
 * @param state UP, STARTING, BROKEN or SILENT
 * @param startedAt null where it did not say
 * @param memory of its heap in use and allowed, MiB; empty where it did not say
 * @param missing what it needs and does not reach
 */
public record ProcessLine(
        String service, String name, String state, @Nullable Instant startedAt, String memory, List<String> missing) {
    private static final int MEBIBYTE = 20;

    public ProcessLine {
        missing = List.copyOf(missing);
    }

    static List<ProcessLine> all(Told told) {
        List<ProcessLine> lines = new ArrayList<>();
        told.items().forEach(item -> lines.add(of(item)));
        told.silent().forEach(name -> lines.add(new ProcessLine(name, name, "SILENT", null, "", List.of())));
        lines.sort(java.util.Comparator.comparing(ProcessLine::name));
        return lines;
    }

    private static ProcessLine of(JsonNode item) {
        long used = item.path("memory").asLong() >> MEBIBYTE;
        long limit = item.path("memoryLimit").asLong() >> MEBIBYTE;
        return new ProcessLine(
                item.path("service").asString(),
                item.path("name").asString(),
                item.path("state").asString(),
                Told.time(item.path("startedAt")),
                limit > 0 ? used + " / " + limit + " MiB" : "",
                item.path("needs")
                        .valueStream()
                        .filter(need -> !need.path("state").asString().equals("UP"))
                        .map(need -> need(need.path("name").asString()))
                        .toList());
    }

    private static String need(String name) {
        return switch (name) {
            case "database" -> "cơ sở dữ liệu";
            case "broker" -> "Kafka";
            default -> name;
        };
    }

    boolean fine() {
        return state.equals("UP") && missing.isEmpty();
    }

    String trouble() {
        return missing.isEmpty() || !state.equals("UP")
                ? name + ": " + tag().label().toLowerCase(java.util.Locale.ROOT) + "."
                : name + " không tới được " + String.join(", ", missing) + ".";
    }

    /** What it is in words and colour. */
    public Tag tag() {
        return switch (state) {
            case "UP" -> new Tag("Đang chạy", Tag.Kind.GOOD);
            case "STARTING" -> new Tag("Đang khởi động", Tag.Kind.CAUTION);
            case "BROKEN" -> new Tag("Hỏng", Tag.Kind.URGENT);
            default -> new Tag("Không trả lời", Tag.Kind.URGENT);
        };
    }
}
