package vn.congkhai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule about what an article must carry.
 *
 * @param kind which rule
 * @param exceptGenres genres to which it does not apply
 * @param fields names of the attributes demanded, for the rules about records
 */
public record ContentRule(Kind kind, List<String> exceptGenres, List<String> fields, Authority authority) {

    public ContentRule {
        exceptGenres = List.copyOf(exceptGenres);
        fields = List.copyOf(fields);
    }

    /** Full citation, or null where the rule is the platform's. */
    public @Nullable String clause() {
        return authority.clause();
    }

    /** The rules a regulation may set about content. */
    public enum Kind {
        /** Ghi rõ nguồn tin. */
        SOURCE,
        /** Ghi rõ tác giả, người viết tin bài. */
        AUTHOR,
        /** Ghi chú "tin tham khảo" khi chưa được xác nhận. */
        REFERENCE_LABEL,
        /** Xác nhận bằng văn bản trước khi quảng bá. */
        PROMOTION_CONFIRMATION,
        /** Ý kiến chỉ đạo chỉ đăng khi đã ban hành bằng văn bản. */
        WRITTEN_DIRECTIVE,
        /** Các trường của một văn bản. */
        DOCUMENT_RECORD,
        /** Các trường của một dự án. */
        PROJECT_RECORD,
        /** Các trường của một số công báo. */
        GAZETTE_RECORD,
        /** Các trường của một đề tài khoa học. */
        SCIENCE_RECORD,
        /** Tiếng Việt có dấu. */
        VIETNAMESE_WITH_DIACRITICS
    }
}
