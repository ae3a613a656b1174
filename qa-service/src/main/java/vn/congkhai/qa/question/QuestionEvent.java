package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * @param content JSON of subject, text, the field the asker chose, and the files with their keys
     * @param consent version of the text that the asker agreed to, null before it was noted
     * @param files ids of the attached files
     */
    record QuestionReceived(
            String questionId,
            String portal,
            String codeHash,
            Sealed code,
            Sealed asker,
            Sealed content,
            Deadline deadline,
            @Nullable String consent,
            List<String> files,
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

    /**
     * Cán bộ đã soạn câu trả lời: it waits for the head of the unit, where the portal asks for his approval.
     *
     * @param attachments JSON of the files with their keys
     * @param files ids of the files
     */
    record AnswerPrepared(String questionId, Sealed text, Sealed attachments, List<String> files, Actor by, Instant at)
            implements QuestionEvent {}

    /** Thủ trưởng đơn vị trả lại câu trả lời đã soạn. */
    record AnswerReturned(String questionId, Sealed reason, Actor by, Instant at) implements QuestionEvent {}

    /**
     * Trả lời kết quả.
     *
     * @param attachments JSON of the files with their keys, null before files could be attached
     * @param files ids of the files
     * @param preparedBy who wrote what the head approved, null where nobody had to approve
     */
    record QuestionAnswered(
            String questionId,
            String unit,
            Sealed text,
            @Nullable Sealed attachments,
            List<String> files,
            @Nullable Actor preparedBy,
            Actor by,
            Instant at)
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

    /**
     * Thời hạn được tính lại: the calendar has changed.
     *
     * @param before the day on which it was due until now
     * @param changed the days that count differently now; empty in what the first version wrote
     * @param why the same in words
     */
    record DeadlineRecomputed(
            String questionId,
            LocalDate before,
            Deadline deadline,
            List<Deadline.ChangedDay> changed,
            String why,
            Instant at)
            implements QuestionEvent {
        public DeadlineRecomputed {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Nhắc người đang giữ câu hỏi.
     *
     * @param owedOn the day it is about
     * @param unit the unit it lies with, null for reception
     * @param days working days left, or overdue
     */
    record OwnerReminded(
            String questionId,
            DeadlineStage stage,
            LocalDate owedOn,
            @Nullable String unit,
            int days,
            Instant at) implements QuestionEvent {}

    /** Người hỏi đánh giá câu trả lời: one to five. */
    record AnswerRated(String questionId, int score, Instant at) implements QuestionEvent {}

    /**
     * Đã xóa dữ liệu của người hỏi: the key is destroyed, what was sealed under it can never be read again.
     *
     * @param because whether the asker wished it or the time of keeping was over
     */
    record AskerForgotten(String questionId, ForgettingReason because, Instant at) implements QuestionEvent {}
}
