package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a question. Kept for good: never rename, only add. What people wrote is {@link Sealed}. */
public sealed interface QuestionEvent {
    String questionId();

    Instant at();

    /**
     * Tiếp nhận câu hỏi.
     *
     * @param codeHash SHA-256 of the tracking code, hexadecimal; the code itself is only sealed
     * @param asker JSON of name and contact
     * @param content JSON of subject, text and the field the asker chose
     */
    record QuestionReceived(
            String questionId,
            String portal,
            String codeHash,
            Sealed code,
            Sealed asker,
            Sealed content,
            Deadline deadline,
            Instant at)
            implements QuestionEvent {}

    /**
     * Phân loại câu hỏi.
     *
     * @param general whether it is a matter of general concern, whose answer must be published
     */
    record QuestionClassified(String questionId, String field, boolean general, Actor by, Instant at)
            implements QuestionEvent {}

    /** Ban Biên tập đề xuất Ủy ban nhân dân chỉ đạo xử lý. */
    record HandlingProposed(String questionId, String to, Sealed note, Actor by, Instant at) implements QuestionEvent {}

    /** Chuyển câu hỏi đến đơn vị liên quan. */
    record QuestionForwarded(String questionId, String unit, Sealed note, Actor by, Instant at)
            implements QuestionEvent {}

    /**
     * Thông báo quá trình xử lý, nói rõ thời hạn trả lời.
     *
     * @param promisedOn the second deadline, which the unit sets itself
     */
    record ProgressNotified(String questionId, Sealed reason, LocalDate promisedOn, Actor by, Instant at)
            implements QuestionEvent {}

    /** Trả lời kết quả. */
    record QuestionAnswered(String questionId, String unit, Sealed text, Actor by, Instant at)
            implements QuestionEvent {}

    /**
     * Câu hỏi không liên quan đến phạm vi hoạt động.
     *
     * @param notice JSON of reason, legal basis and competent body
     */
    record FoundOutOfScope(String questionId, Sealed notice, Actor by, Instant at) implements QuestionEvent {}

    /**
     * Đăng câu trả lời lên trang: the anonymised wording, in clear because it is public.
     *
     * @param unit that answered
     */
    record AnswerPublished(
            String questionId,
            String title,
            String question,
            String answer,
            String unit,
            Instant answeredAt,
            Actor by,
            Instant at)
            implements QuestionEvent {}

    /** Mở lại câu hỏi: the answer is not the last word, and a new period runs. */
    record QuestionReopened(String questionId, Sealed reason, Deadline deadline, Actor by, Instant at)
            implements QuestionEvent {}

    /**
     * Lấy lại câu hỏi đã đề xuất hoặc đã chuyển.
     *
     * @param unit from which it was taken back, null when it had only been proposed
     */
    record ForwardingTakenBack(String questionId, @Nullable String unit, Sealed reason, Actor by, Instant at)
            implements QuestionEvent {}
}
