package vn.congkhai.qa.mail;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is owed: from what it will be written, and to whom, without a word of what anybody wrote.
 *
 * @param id the same for the same letter however often it is ordered
 * @param question null for a letter that is about none in particular
 * @param sequence number of the question's event that it tells of
 * @param account of the member of staff it goes to, null for the asker
 * @param unit whose daily sheet it is, null for reception's
 * @param on day of the daily sheet
 * @param questions whose codes were asked for
 */
public record LetterOrder(
        String id,
        Kind kind,
        String portal,
        @Nullable String question,
        int sequence,
        @Nullable String account,
        @Nullable String unit,
        @Nullable LocalDate on,
        List<String> questions) {
    /** What a letter is for. */
    public enum Kind {
        /** Báo người hỏi. */
        ASKER,
        /** Báo cán bộ. */
        STAFF,
        /** Phiếu việc hằng ngày. */
        SHEET,
        /** Gửi lại mã theo dõi. */
        LOST_CODES
    }

    public LetterOrder {
        questions = List.copyOf(questions);
    }

    static LetterOrder toAsker(String event, String portal, String question, int sequence) {
        return new LetterOrder(event, Kind.ASKER, portal, question, sequence, null, null, null, List.of());
    }

    static LetterOrder toStaff(String event, String portal, String question, int sequence, String account) {
        String id = event + "|" + account;
        return new LetterOrder(id, Kind.STAFF, portal, question, sequence, account, null, null, List.of());
    }

    /** The daily sheet of a unit, or of reception, for one of its people. */
    public static LetterOrder sheet(String portal, @Nullable String unit, LocalDate on, String account) {
        String id = "sheet|" + portal + "|" + (unit == null ? "" : unit) + "|" + on + "|" + account;
        return new LetterOrder(id, Kind.SHEET, portal, null, 0, account, unit, on, List.of());
    }

    /** The codes of these questions, to the address that their asker left. */
    public static LetterOrder lostCodes(String id, String portal, List<String> questions) {
        return new LetterOrder(id, Kind.LOST_CODES, portal, null, 0, null, null, null, questions);
    }
}
