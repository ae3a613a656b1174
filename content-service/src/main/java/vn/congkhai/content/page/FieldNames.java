package vn.congkhai.content.page;

import java.util.Map;

/** Tên tiếng Việt của các phần một bài, for readers who want to know what was corrected. */
public final class FieldNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("title", "Nhan đề"),
            Map.entry("summary", "Tóm tắt"),
            Map.entry("body", "Nội dung"),
            Map.entry("source", "Nguồn"),
            Map.entry("author", "Tác giả"),
            Map.entry("originalSource", "Trích nguồn"),
            Map.entry("category", "Chuyên mục"),
            Map.entry("genre", "Thể loại"),
            Map.entry("referenceOnly", "Tin tham khảo"),
            Map.entry("attributes", "Bảng thông tin"),
            Map.entry("attachments", "Tệp đính kèm"));

    private FieldNames() {}

    /** The Vietnamese name; a part of the record keeps that of the record. */
    public static String of(String field) {
        int dot = field.indexOf('.');
        return NAMES.getOrDefault(dot < 0 ? field : field.substring(0, dot), field);
    }
}
