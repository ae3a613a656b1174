package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.console.FormValues;

/** Hồ sơ theo thể loại: which fields a form asks for beside the text, and how they are written in the attributes. */
final class RecordFields {
    /** Prefix of the fields in forms and in refusals. */
    static final String PREFIX = "attributes.";

    /** How a field is entered and stored. */
    enum Kind {
        TEXT,
        DATE,
        /** One value per line, a list. */
        LINES,
        /** "number | abstract" per line, a list of objects. */
        ENTRIES,
        /** A component of the sponsor's confirmation. */
        CONFIRMATION,
        CONFIRMATION_DATE,
        STATUS,
        /** One of the attached files. */
        FILE
    }

    /** One field of the record of a genre. */
    record Field(String name, String label, Kind kind) {}

    static final List<Option> STATUSES = List.of(
            new Option("PREPARING", "Chuẩn bị"),
            new Option("RUNNING", "Đang thực hiện"),
            new Option("COMPLETED", "Đã hoàn thành"));

    private static final Map<String, List<Field>> BY_GENRE = Map.of(
            "document",
            List.of(
                    text("form", "Hình thức văn bản"),
                    text("issuer", "Cơ quan ban hành"),
                    text("number", "Số, ký hiệu"),
                    date("issuedOn", "Ngày ban hành"),
                    date("effectiveOn", "Ngày có hiệu lực"),
                    text("abstract", "Trích yếu"),
                    text("field", "Lĩnh vực"),
                    new Field("file", "Tệp toàn văn", Kind.FILE),
                    new Field("replaces", "Thay thế các văn bản số", Kind.LINES),
                    new Field("amends", "Sửa đổi, bổ sung các văn bản số", Kind.LINES),
                    new Field("cites", "Căn cứ, dẫn chiếu các văn bản số", Kind.LINES)),
            "directive",
            List.of(
                    text("number", "Số, ký hiệu văn bản chỉ đạo"),
                    date("issuedOn", "Ngày ban hành"),
                    text("signer", "Người ký")),
            "promotion",
            List.of(
                    text("sponsor", "Doanh nghiệp, tổ chức được quảng bá"),
                    new Field("confirmation.number", "Số văn bản xác nhận", Kind.CONFIRMATION),
                    new Field("confirmation.date", "Ngày văn bản xác nhận", Kind.CONFIRMATION_DATE),
                    date("from", "Đăng từ ngày"),
                    date("until", "Đăng đến ngày")),
            "gazette",
            List.of(
                    text("number", "Số công báo"),
                    date("issuedOn", "Ngày ban hành"),
                    new Field("documents", "Văn bản trong số này", Kind.ENTRIES)),
            "science",
            List.of(
                    text("code", "Mã số"),
                    text("name", "Tên chương trình, đề tài"),
                    text("managedBy", "Cấp quản lý"),
                    text("field", "Lĩnh vực"),
                    text("leadUnit", "Đơn vị chủ trì"),
                    text("duration", "Thời gian thực hiện")),
            "project",
            List.of(
                    text("name", "Tên dự án"),
                    text("owner", "Chủ đầu tư"),
                    text("place", "Địa điểm"),
                    text("goal", "Mục tiêu"),
                    text("field", "Lĩnh vực"),
                    text("type", "Loại dự án"),
                    text("duration", "Thời gian thực hiện"),
                    text("budget", "Kinh phí"),
                    text("compensation", "Bồi thường, giải phóng mặt bằng"),
                    text("fundingType", "Nguồn vốn"),
                    text("sponsor", "Nhà tài trợ"),
                    new Field("status", "Tình trạng", Kind.STATUS)));

    private RecordFields() {}

    static List<Field> of(String genre) {
        return BY_GENRE.getOrDefault(genre, List.of());
    }

    /** What a field is called, in whichever genre. */
    static Optional<String> label(String name) {
        return BY_GENRE.values().stream()
                .flatMap(List::stream)
                .filter(field -> field.name().equals(name))
                .map(Field::label)
                .findFirst();
    }

    private static Field text(String name, String label) {
        return new Field(name, label, Kind.TEXT);
    }

    private static Field date(String name, String label) {
        return new Field(name, label, Kind.DATE);
    }

    /** The stored value as a form shows it. */
    static String entered(Field field, JsonNode attributes) {
        JsonNode value = at(attributes, field.name());
        if (value.isArray()) {
            List<String> lines = new ArrayList<>();
            value.forEach(element -> lines.add(line(element)));
            return String.join("\n", lines);
        }
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    private static String line(JsonNode element) {
        if (!element.isObject()) return element.asString();
        return element.path("number").asString("") + " | "
                + element.path("abstract").asString("");
    }

    /** The stored value as readers see it; a file is among the files. */
    static String shown(Field field, JsonNode attributes) {
        if (field.kind() == Kind.FILE) return "";
        String entered = entered(field, attributes);
        if (field.kind() != Kind.STATUS) return entered.replace("\n", "; ");
        return STATUSES.stream()
                .filter(option -> option.value().equals(entered))
                .map(Option::label)
                .findFirst()
                .orElse(entered);
    }

    private static JsonNode at(JsonNode attributes, String name) {
        JsonNode node = attributes;
        for (String part : name.split("\\.")) node = node.path(part);
        return node;
    }

    /** What a form sent, as the attributes are stored. */
    static ObjectNode attributes(String genre, FormValues form) {
        ObjectNode attributes = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        for (Field field : of(genre)) {
            String value = form.given(PREFIX + field.name());
            if (value != null) put(attributes, field, value);
        }
        return attributes;
    }

    private static void put(ObjectNode attributes, Field field, String value) {
        switch (field.kind()) {
            case TEXT, DATE, STATUS, FILE -> attributes.put(field.name(), value);
            case CONFIRMATION, CONFIRMATION_DATE ->
                attributes
                        .withObjectProperty("confirmation")
                        .put(field.name().substring("confirmation.".length()), value);
            case LINES -> {
                ArrayNode lines = attributes.putArray(field.name());
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
            }
            case ENTRIES -> {
                ArrayNode entries = attributes.putArray(field.name());
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                    String[] parts = line.split("\\|", 2);
                    ObjectNode entry = entries.addObject().put("number", parts[0].strip());
                    if (parts.length > 1) entry.put("abstract", parts[1].strip());
                });
            }
        }
    }
}
