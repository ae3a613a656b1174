package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a question. */
public sealed interface QuestionCommand {
    String questionId();

    Instant at();

    /** Gửi câu hỏi: checked and sealed before it comes here. */
    record ReceiveQuestion(
            String questionId,
            String portal,
            String codeHash,
            Sealed code,
            Sealed asker,
            Sealed content,
            String consent,
            List<String> files,
            Instant at)
            implements QuestionCommand {}

    /** What the holder of the code may do. */
    sealed interface AskerCommand extends QuestionCommand {}

    /** Người hỏi đề nghị xem lại. */
    record ReopenByAsker(String questionId, Confidential reason, Instant at) implements AskerCommand {}

    /** Đánh giá câu trả lời. */
    record RateAnswer(String questionId, int score, Instant at) implements AskerCommand {}

    /** Xóa dữ liệu của mình. */
    record EraseAsker(String questionId, boolean confirmed, Instant at) implements AskerCommand {}

    /** What time does; nobody's act, and nothing happens where there is nothing to do. */
    sealed interface PassageOfTime extends QuestionCommand {}

    /** Tính lại thời hạn theo lịch mới. */
    record RecomputeDeadline(String questionId, Instant at) implements PassageOfTime {}

    /** Nhắc hạn. */
    record RemindOwner(String questionId, Instant at) implements PassageOfTime {}

    /** Hết thời gian lưu giữ dữ liệu người hỏi. */
    record EndRetention(String questionId, Instant at) implements PassageOfTime {}

    /** What only staff may do. */
    sealed interface StaffCommand extends QuestionCommand {
        Officer by();
    }

    /** Phân loại. */
    record ClassifyQuestion(String questionId, Officer by, String field, boolean general, Instant at)
            implements StaffCommand {}

    /** Đề xuất hướng xử lý. */
    record ProposeHandling(String questionId, Officer by, String to, Confidential note, Instant at)
            implements StaffCommand {}

    /** Chuyển đơn vị. */
    record ForwardQuestion(String questionId, Officer by, String unit, Confidential note, Instant at)
            implements StaffCommand {}

    /** Thông báo quá trình xử lý. */
    record GiveProgressNotice(String questionId, Officer by, Confidential reason, LocalDate promisedOn, Instant at)
            implements StaffCommand {}

    /**
     * Trả lời.
     *
     * @param attachments sealed JSON of the files
     * @param files ids of the files
     * @param unknownFiles how many of the files that were named are not there
     */
    record AnswerQuestion(
            String questionId,
            Officer by,
            Confidential text,
            Sealed attachments,
            List<String> files,
            int unknownFiles,
            Instant at)
            implements StaffCommand {}

    /** Thủ trưởng đơn vị duyệt câu trả lời đã soạn. */
    record ApproveAnswer(String questionId, Officer by, Instant at) implements StaffCommand {}

    /** Thủ trưởng đơn vị trả lại câu trả lời đã soạn. */
    record ReturnAnswer(String questionId, Officer by, Confidential reason, Instant at) implements StaffCommand {}

    /**
     * Báo không thuộc phạm vi.
     *
     * @param notice sealed JSON of the three texts
     */
    record DeclareOutOfScope(
            String questionId,
            Officer by,
            String reason,
            String legalBasis,
            String competentBody,
            Sealed notice,
            Instant at)
            implements StaffCommand {}

    /**
     * Đăng câu hỏi và câu trả lời đã lược bỏ thông tin cá nhân.
     *
     * @param checked that a person has looked at what only resembles personal data
     */
    record PublishAnswer(
            String questionId,
            Officer by,
            String question,
            String answer,
            KnownPerson asker,
            boolean checked,
            Instant at)
            implements StaffCommand {}

    /** Mở lại. */
    record ReopenQuestion(String questionId, Officer by, Confidential reason, Instant at) implements StaffCommand {}

    /** Lấy lại. */
    record TakeBackForwarding(String questionId, Officer by, Confidential reason, Instant at) implements StaffCommand {}
}
