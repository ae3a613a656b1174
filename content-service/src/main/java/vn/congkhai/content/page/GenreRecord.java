package vn.congkhai.content.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.page.VietnamTime;

/** Bảng thông tin của một dự án, đề tài, số công báo, văn bản chỉ đạo hay tin quảng bá: its attributes with their Vietnamese names. */
final class GenreRecord {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Map<String, String> STATUS =
            Map.of("PREPARING", "Chuẩn bị đầu tư", "RUNNING", "Đang triển khai", "COMPLETED", "Đã hoàn thành");
    private static final Map<String, Map<String, String>> LABELS = Map.of(
            "directive",
            labels("number", "Số văn bản", "issuedOn", "Ngày ban hành", "signer", "Người ký"),
            "promotion",
            labels("sponsor", "Đơn vị được quảng bá", "from", "Đăng từ ngày", "until", "Đến ngày"),
            "gazette",
            labels("number", "Số công báo", "issuedOn", "Ngày phát hành"),
            "science",
            labels(
                    "code",
                    "Mã số",
                    "name",
                    "Tên chương trình, đề tài",
                    "managedBy",
                    "Cấp quản lý",
                    "field",
                    "Lĩnh vực",
                    "leadUnit",
                    "Đơn vị chủ trì",
                    "duration",
                    "Thời gian thực hiện"),
            "project",
            labels(
                    "name",
                    "Tên dự án",
                    "owner",
                    "Chủ đầu tư",
                    "place",
                    "Địa điểm",
                    "goal",
                    "Mục tiêu chính",
                    "field",
                    "Lĩnh vực chuyên môn",
                    "type",
                    "Loại dự án",
                    "duration",
                    "Thời gian thực hiện",
                    "budget",
                    "Kinh phí",
                    "compensation",
                    "Đền bù, giải phóng mặt bằng",
                    "fundingType",
                    "Loại hình tài trợ",
                    "sponsor",
                    "Nhà tài trợ",
                    "status",
                    "Tình trạng"));

    private GenreRecord() {}

    /** Label and value of every attribute that is filled in, in the order of the regulation. */
    static List<Map.Entry<String, String>> of(Rendition rendition) {
        Map<String, String> labels = LABELS.get(rendition.genre());
        if (labels == null) return List.of();
        JsonNode attributes = MAPPER.readTree(rendition.attributes());
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        labels.forEach((name, label) -> {
            String value = words(attributes.path(name));
            if (!value.isEmpty()) rows.add(Map.entry(label, value));
        });
        String contained = attributes
                .path("documents")
                .valueStream()
                .map(document -> (words(document.path("number")) + ": " + words(document.path("abstract"))).strip())
                .collect(Collectors.joining("; "));
        if (!contained.isEmpty()) rows.add(Map.entry("Văn bản đăng trong số này", contained));
        return rows;
    }

    private static String words(JsonNode value) {
        if (value.isNumber()) return value.asString();
        if (!value.isString()) return "";
        String text = value.stringValue();
        return Objects.requireNonNullElse(STATUS.get(text), date(text));
    }

    private static String date(String text) {
        if (text.length() != 10) return text;
        try {
            return VietnamTime.date(LocalDate.parse(text));
        } catch (DateTimeParseException plainWords) {
            return text;
        }
    }

    private static Map<String, String> labels(String... pairs) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) labels.put(pairs[i], pairs[i + 1]);
        return labels;
    }
}
