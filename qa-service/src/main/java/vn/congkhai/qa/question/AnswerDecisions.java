package vn.congkhai.qa.question;

import static vn.congkhai.qa.question.QuestionRule.ONLY_AN_ANSWERED_QUESTION_IS_PUBLISHED;
import static vn.congkhai.qa.question.QuestionRule.ONLY_A_PREPARED_ANSWER_IS_APPROVED;

import vn.congkhai.qa.question.Question.Answered;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ApproveAnswer;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReturnAnswer;
import vn.congkhai.qa.question.QuestionEvent.AnswerPrepared;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.AnswerReturned;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.Role;

/** Quyết định về câu trả lời: given, approved where the portal asks for that, and published. */
final class AnswerDecisions {
    private static final int ANSWER = 50_000;
    private static final int MOST_FILES = 10;
    private static final String PERSONAL = "personal-data";

    private AnswerDecisions() {}

    static QuestionEvent answer(AnswerQuestion c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireUnit(c.by(), QuestionDecider.unitOf(question));
        String unit = QuestionDecider.requireForwarded(question);
        new FieldChecks()
                .text("text", c.text().clear(), ANSWER)
                .that(c.unknownFiles() == 0, "attachments", "Có tệp chưa được tải lên hoặc đã quá một giờ.")
                .that(c.files().size() <= MOST_FILES, "attachments", "Nhiều nhất " + MOST_FILES + " tệp.")
                .requireNone();
        boolean last = !policy.desk().headApproves() || by.role().equals(Role.UNIT_HEAD.name());
        return last
                ? new QuestionAnswered(
                        c.questionId(), unit, c.text().sealed(), c.attachments(), c.files(), null, by, c.at())
                : new AnswerPrepared(c.questionId(), c.text().sealed(), c.attachments(), c.files(), by, c.at());
    }

    static QuestionEvent approve(ApproveAnswer c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireUnitHead(c.by(), QuestionDecider.unitOf(question));
        Draft draft = requireDraft(question);
        return new QuestionAnswered(
                c.questionId(),
                QuestionDecider.requireForwarded(question),
                draft.text(),
                draft.attachments(),
                draft.files(),
                draft.by(),
                by,
                c.at());
    }

    static QuestionEvent giveBack(ReturnAnswer c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireUnitHead(c.by(), QuestionDecider.unitOf(question));
        requireDraft(question);
        new FieldChecks()
                .text("reason", c.reason().clear(), QuestionDecider.NOTE)
                .requireNone();
        return new AnswerReturned(c.questionId(), c.reason().sealed(), by, c.at());
    }

    private static Draft requireDraft(Asked question) {
        Draft draft = question.ticket().draft();
        if (draft == null) throw QuestionRefused.by(ONLY_A_PREPARED_ANSWER_IS_APPROVED);
        return draft;
    }

    /** What names the asker is never published; what only looks like somebody's data is, once a person has looked at it. */
    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "8",
            clause = "k1 điểm đ",
            quote = "Đối với những vấn đề có liên quan chung thì phải đăng câu trả lời")
    static QuestionEvent publish(PublishAnswer c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireTriage(c.by());
        if (!(question instanceof Answered answered)) {
            throw QuestionRefused.by(ONLY_AN_ANSWERED_QUESTION_IS_PUBLISHED);
        }
        FieldChecks checks =
                new FieldChecks().text("question", c.question(), ANSWER).text("answer", c.answer(), ANSWER);
        anonymous(checks, "question", c.question(), c);
        anonymous(checks, "answer", c.answer(), c).requireNone();
        String title = PublicTitle.of(c.question());
        return new AnswerPublished(
                c.questionId(), title, c.question(), c.answer(), answered.unit(), answered.answeredAt(), by, c.at());
    }

    private static FieldChecks anonymous(FieldChecks checks, String field, String text, PublishAnswer c) {
        return checks.that(!c.asker().isIn(text), field, PERSONAL, "Còn tên hoặc địa chỉ liên lạc của người hỏi.")
                .that(
                        c.checked() || !KnownPerson.resembles(text),
                        field,
                        PERSONAL,
                        "Có nội dung giống số điện thoại, số giấy tờ hoặc thư điện tử. Bỏ đi, hoặc xác nhận đã kiểm tra.");
    }
}
