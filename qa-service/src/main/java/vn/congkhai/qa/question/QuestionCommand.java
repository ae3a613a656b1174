package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;

/** What can be asked of a question. */
public sealed interface QuestionCommand {
    String questionId();

    Instant at();

    /** Gửi câu hỏi: checked and sealed before it comes here. */
    record ReceiveQuestion(
            String questionId, String portal, String codeHash, Sealed code, Sealed asker, Sealed content, Instant at)
            implements QuestionCommand {}

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
     * @param attachments how many files were named; none can be taken yet
     */
    record AnswerQuestion(String questionId, Officer by, Confidential text, int attachments, Instant at)
            implements StaffCommand {}

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

    /** Đăng câu hỏi và câu trả lời đã lược bỏ thông tin cá nhân. */
    record PublishAnswer(String questionId, Officer by, String question, String answer, Instant at)
            implements StaffCommand {}

    /** Mở lại. */
    record ReopenQuestion(String questionId, Officer by, Confidential reason, Instant at) implements StaffCommand {}

    /** Lấy lại. */
    record TakeBackForwarding(String questionId, Officer by, Confidential reason, Instant at) implements StaffCommand {}
}
