package vn.congkhai.content.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.Tag;
import vn.congkhai.page.VietnamTime;

/**
 * Tình trạng hiệu lực của một văn bản.
 *
 * @param tag in two or three words
 * @param explanation in a sentence, with the day
 */
public record Validity(Tag tag, String explanation) {

    /**
     * As it is on a day.
     *
     * @param effectiveOn null where the text states none
     * @param replacedFrom the day from which a document that replaces it is in force, null where there is none
     * @param amended whether another document changes it
     */
    static Validity on(
            LocalDate today, @Nullable LocalDate effectiveOn, @Nullable LocalDate replacedFrom, boolean amended) {
        if (replacedFrom != null && !replacedFrom.isAfter(today))
            return new Validity(
                    new Tag("Hết hiệu lực", Tag.Kind.CAUTION),
                    "Đã được thay thế từ ngày " + VietnamTime.date(replacedFrom) + ".");
        if (effectiveOn == null)
            return new Validity(new Tag("Chưa rõ hiệu lực", Tag.Kind.PLAIN), "Văn bản không nêu ngày có hiệu lực.");
        String day = VietnamTime.date(effectiveOn);
        if (effectiveOn.isAfter(today))
            return new Validity(new Tag("Chưa có hiệu lực", Tag.Kind.PLAIN), "Có hiệu lực từ ngày " + day + ".");
        String until = replacedFrom == null ? "" : " Bị thay thế từ ngày " + VietnamTime.date(replacedFrom) + ".";
        return new Validity(
                new Tag(amended ? "Còn hiệu lực, đã sửa đổi" : "Còn hiệu lực", Tag.Kind.GOOD),
                "Có hiệu lực từ ngày " + day + "." + until);
    }
}
