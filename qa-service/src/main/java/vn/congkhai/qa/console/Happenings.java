package vn.congkhai.qa.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.StaffView;
import vn.congkhai.qa.question.Actor;
import vn.congkhai.qa.question.ForgettingReason;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.question.Sealed;

/** Diễn biến, as staff read it: the notes between them too. */
final class Happenings {
    private final SealedTexts texts;
    private final QuestionPolicies policies;

    Happenings(SealedTexts texts, QuestionPolicies policies) {
        this.texts = texts;
        this.policies = policies;
    }

    /** @param view of the same file, which knows who did what */
    List<Happening> of(CaseFile file, StaffView view) {
        List<Happening> happenings = new ArrayList<>();
        for (int i = 0; i < file.events().size(); i++) {
            QuestionEvent event = file.events().get(i);
            Actor by = view.timeline().get(i).actor();
            happenings.add(
                    new Happening(event.at(), what(event), by == null ? null : by.name(), text(event, view.portal())));
        }
        return happenings;
    }

    private static String what(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.QuestionReceived ignored -> "Tiếp nhận";
            case QuestionEvent.QuestionClassified ignored -> "Phân loại";
            case QuestionEvent.HandlingProposed ignored -> "Đề xuất hướng xử lý";
            case QuestionEvent.QuestionForwarded ignored -> "Chuyển";
            case QuestionEvent.ProgressNotified e -> "Hẹn trả lời ngày " + VietnamTime.date(e.promisedOn());
            case QuestionEvent.AnswerPrepared ignored -> "Soạn câu trả lời, chờ thủ trưởng duyệt";
            case QuestionEvent.AnswerReturned ignored -> "Trả lại bản soạn";
            case QuestionEvent.QuestionAnswered ignored -> "Trả lời";
            case QuestionEvent.FoundOutOfScope ignored -> "Báo không thuộc phạm vi";
            case QuestionEvent.AnswerPublished ignored -> "Đăng";
            case QuestionEvent.QuestionReopened e ->
                "Mở lại, hạn mới " + VietnamTime.date(e.deadline().dueOn());
            case QuestionEvent.ForwardingTakenBack ignored -> "Lấy lại";
            case QuestionEvent.DeadlineRecomputed e ->
                "Hạn dời từ " + VietnamTime.date(e.before()) + " sang "
                        + VietnamTime.date(e.deadline().dueOn());
            case QuestionEvent.OwnerReminded e -> "Nhắc việc: " + e.stage().vietnamese();
            case QuestionEvent.AnswerRated ignored -> "Người hỏi đánh giá";
            case QuestionEvent.AskerForgotten ignored -> "Xóa dữ liệu của người hỏi";
        };
    }

    private String text(QuestionEvent event, String portal) {
        String id = event.questionId();
        return switch (event) {
            case QuestionEvent.QuestionReceived ignored -> "";
            case QuestionEvent.QuestionClassified e -> e.field() + (e.general() ? ", nhiều người cùng quan tâm" : "");
            case QuestionEvent.HandlingProposed e -> e.to() + note(id, e.note());
            case QuestionEvent.QuestionForwarded e -> policies.unitName(portal, e.unit()) + note(id, e.note());
            case QuestionEvent.ProgressNotified e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.AnswerPrepared ignored -> "";
            case QuestionEvent.AnswerReturned e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.QuestionAnswered e -> prepared(e.preparedBy());
            case QuestionEvent.FoundOutOfScope e ->
                texts.open(id, e.notice(), ScopeNotice.class)
                        .map(ScopeNotice::words)
                        .orElse(SealedTexts.ERASED);
            case QuestionEvent.AnswerPublished e -> e.title();
            case QuestionEvent.QuestionReopened e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.ForwardingTakenBack e -> texts.textOrErased(id, e.reason());
            case QuestionEvent.DeadlineRecomputed e -> e.why();
            case QuestionEvent.OwnerReminded e -> "Hạn " + VietnamTime.date(e.owedOn());
            case QuestionEvent.AnswerRated e -> e.score() + "/5";
            case QuestionEvent.AskerForgotten e ->
                e.because() == ForgettingReason.ASKED_FOR ? "Theo yêu cầu." : "Hết thời gian lưu giữ.";
        };
    }

    private String note(String id, Sealed note) {
        String text = texts.textOrErased(id, note);
        return text.isBlank() ? "" : ". " + text;
    }

    private static String prepared(@Nullable Actor by) {
        return by == null ? "" : "Bản soạn của " + by.name();
    }
}
