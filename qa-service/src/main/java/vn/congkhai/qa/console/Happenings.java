package vn.congkhai.qa.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.Actor;
import vn.congkhai.qa.question.ForgettingReason;
import vn.congkhai.qa.question.QuestionEvent;

/** Diễn biến, as staff read it: the notes between them too. */
final class Happenings {
    private final SealedTexts texts;
    private final QuestionPolicies policies;

    Happenings(SealedTexts texts, QuestionPolicies policies) {
        this.texts = texts;
        this.policies = policies;
    }

    List<Happening> of(CaseFile file) {
        String portal = file.question().ticket().portal();
        return file.events().stream().map(event -> happening(event, portal)).toList();
    }

    private Happening happening(QuestionEvent event, String portal) {
        String id = event.questionId();
        return switch (event) {
            case QuestionEvent.QuestionReceived e -> told(e, "Tiếp nhận", null, "");
            case QuestionEvent.QuestionClassified e ->
                told(e, "Phân loại", e.by(), e.field() + (e.general() ? ", nhiều người cùng quan tâm" : ""));
            case QuestionEvent.HandlingProposed e ->
                told(e, "Đề xuất hướng xử lý", e.by(), e.to() + with(texts.textOrErased(id, e.note())));
            case QuestionEvent.QuestionForwarded e ->
                told(e, "Chuyển", e.by(), policies.unitName(portal, e.unit()) + with(texts.textOrErased(id, e.note())));
            case QuestionEvent.ProgressNotified e ->
                told(
                        e,
                        "Hẹn trả lời ngày " + VietnamTime.date(e.promisedOn()),
                        e.by(),
                        texts.textOrErased(id, e.reason()));
            case QuestionEvent.AnswerPrepared e -> told(e, "Soạn câu trả lời, chờ thủ trưởng duyệt", e.by(), "");
            case QuestionEvent.AnswerReturned e ->
                told(e, "Trả lại bản soạn", e.by(), texts.textOrErased(id, e.reason()));
            case QuestionEvent.QuestionAnswered e -> told(e, "Trả lời", e.by(), prepared(e.preparedBy()));
            case QuestionEvent.FoundOutOfScope e ->
                told(
                        e,
                        "Báo không thuộc phạm vi",
                        e.by(),
                        texts.open(id, e.notice(), ScopeNotice.class)
                                .map(ScopeNotice::words)
                                .orElse(SealedTexts.ERASED));
            case QuestionEvent.AnswerPublished e -> told(e, "Đăng", e.by(), e.title());
            case QuestionEvent.QuestionReopened e ->
                told(
                        e,
                        "Mở lại, hạn mới " + VietnamTime.date(e.deadline().dueOn()),
                        e.by(),
                        texts.textOrErased(id, e.reason()));
            case QuestionEvent.ForwardingTakenBack e -> told(e, "Lấy lại", e.by(), texts.textOrErased(id, e.reason()));
            case QuestionEvent.DeadlineRecomputed e ->
                told(
                        e,
                        "Hạn dời từ " + VietnamTime.date(e.before()) + " sang "
                                + VietnamTime.date(e.deadline().dueOn()),
                        null,
                        e.why());
            case QuestionEvent.OwnerReminded e ->
                told(e, "Nhắc việc: " + e.stage().vietnamese(), null, "Hạn " + VietnamTime.date(e.owedOn()));
            case QuestionEvent.AnswerRated e -> told(e, "Người hỏi đánh giá", null, e.score() + "/5");
            case QuestionEvent.AskerForgotten e ->
                told(
                        e,
                        "Xóa dữ liệu của người hỏi",
                        null,
                        e.because() == ForgettingReason.ASKED_FOR ? "Theo yêu cầu." : "Hết thời gian lưu giữ.");
        };
    }

    private static Happening told(QuestionEvent event, String what, @Nullable Actor by, String text) {
        return new Happening(event.at(), what, by == null ? null : by.name(), text);
    }

    private static String with(String note) {
        return note.isBlank() ? "" : ". " + note;
    }

    private static String prepared(@Nullable Actor by) {
        return by == null ? "" : "Bản soạn của " + by.name();
    }
}
