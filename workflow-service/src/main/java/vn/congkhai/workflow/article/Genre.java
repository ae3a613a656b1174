package vn.congkhai.workflow.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Thể loại: what kind of article a text is; {@link #code()} is its name in JSON. */
public enum Genre {
    NEWS,
    REPORTAGE,
    INTERVIEW,
    VIDEO,
    RESEARCH,
    ANALYSIS,
    SYNTHESIS,
    PICTURE,
    /** Ý kiến tham gia đóng góp của bạn đọc. */
    READER_OPINION,
    /** Văn bản. */
    DOCUMENT,
    /** Ý kiến chỉ đạo, điều hành. */
    DIRECTIVE,
    /** Dự án, hạng mục đầu tư, đấu thầu, mua sắm công. */
    PROJECT,
    /** Công báo. */
    GAZETTE,
    /** Chương trình, đề tài khoa học. */
    SCIENCE,
    /** Quảng bá thông tin doanh nghiệp. */
    PROMOTION,
    NOTICE,
    PAGE;

    /** Name in JSON: {@code reader-opinion}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The genre with that name in JSON. */
    public static Optional<Genre> of(String code) {
        return Arrays.stream(values())
                .filter(genre -> genre.code().equals(code))
                .findFirst();
    }
}
