package vn.congkhai.qa.desk;

import java.time.LocalDate;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.question.QuestionCommand.ClassifyQuestion;
import vn.congkhai.qa.question.QuestionCommand.DeclareOutOfScope;
import vn.congkhai.qa.question.QuestionCommand.ForwardQuestion;
import vn.congkhai.qa.question.QuestionCommand.GiveProgressNotice;
import vn.congkhai.qa.question.QuestionCommand.ProposeHandling;
import vn.congkhai.qa.question.QuestionCommand.ReopenQuestion;
import vn.congkhai.qa.question.QuestionCommand.TakeBackForwarding;

/** What staff do with a question, from the texts as somebody wrote them: they are sealed here. */
public final class DeskActs {
    private final DeskCommands desk;
    private final SealedTexts texts;

    public DeskActs(DeskCommands desk, SealedTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * Somebody's order about a question.
     *
     * @param commandId the same for a repetition of the same order
     */
    public record Order(String id, Caller caller, String commandId) {}

    /** Phân loại. */
    public StaffView classify(Order order, String field, boolean general) {
        return desk.send(order, (by, at) -> new ClassifyQuestion(order.id(), by, field, general, at));
    }

    /** Đề xuất hướng xử lý. */
    public StaffView propose(Order order, String to, String note) {
        return desk.send(
                order, (by, at) -> new ProposeHandling(order.id(), by, to, texts.confidential(order.id(), note), at));
    }

    /** Chuyển đơn vị. */
    public StaffView forward(Order order, String unit, String note) {
        return desk.send(
                order, (by, at) -> new ForwardQuestion(order.id(), by, unit, texts.confidential(order.id(), note), at));
    }

    /** Thông báo quá trình xử lý. */
    public StaffView giveNotice(Order order, String reason, LocalDate promisedOn) {
        return desk.send(
                order,
                (by, at) ->
                        new GiveProgressNotice(order.id(), by, texts.confidential(order.id(), reason), promisedOn, at));
    }

    /** Báo không thuộc phạm vi. */
    public StaffView declareOutOfScope(Order order, ScopeNotice notice) {
        return desk.send(
                order,
                (by, at) -> new DeclareOutOfScope(
                        order.id(),
                        by,
                        notice.reason(),
                        notice.legalBasis(),
                        notice.competentBody(),
                        texts.seal(order.id(), notice),
                        at));
    }

    /** Mở lại. */
    public StaffView reopen(Order order, String reason) {
        return desk.send(
                order, (by, at) -> new ReopenQuestion(order.id(), by, texts.confidential(order.id(), reason), at));
    }

    /** Lấy lại. */
    public StaffView takeBack(Order order, String reason) {
        return desk.send(
                order, (by, at) -> new TakeBackForwarding(order.id(), by, texts.confidential(order.id(), reason), at));
    }
}
