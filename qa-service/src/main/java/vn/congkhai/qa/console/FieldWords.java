package vn.congkhai.qa.console;

import java.util.Map;

/** What people call the fields of the forms. */
final class FieldWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("field", "Lĩnh vực"),
            Map.entry("to", "Trình"),
            Map.entry("note", "Ghi chú"),
            Map.entry("unit", "Đơn vị trả lời"),
            Map.entry("reason", "Lý do"),
            Map.entry("legalBasis", "Căn cứ pháp luật"),
            Map.entry("competentBody", "Cơ quan có thẩm quyền"),
            Map.entry("text", "Nội dung trả lời"),
            Map.entry("attachments", "Tệp kèm theo"),
            Map.entry("promisedOn", "Ngày hẹn"),
            Map.entry("question", "Câu hỏi sẽ đăng"),
            Map.entry("answer", "Câu trả lời sẽ đăng"));

    private FieldWords() {}

    static String of(String field) {
        return WORDS.getOrDefault(field, field);
    }
}
