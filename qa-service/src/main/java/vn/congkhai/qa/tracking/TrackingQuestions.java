package vn.congkhai.qa.tracking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.Lateness;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.TicketIndex;
import vn.congkhai.qa.desk.TicketRow;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.ForwardingTakenBack;
import vn.congkhai.qa.question.QuestionEvent.FoundOutOfScope;
import vn.congkhai.qa.question.QuestionEvent.HandlingProposed;
import vn.congkhai.qa.question.QuestionEvent.ProgressNotified;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.qa.question.QuestionEvent.QuestionClassified;
import vn.congkhai.qa.question.QuestionEvent.QuestionForwarded;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionEvent.QuestionReopened;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.question.TrackingCode;
import vn.congkhai.regulation.RegulatedBy;

/** Lets the holder of a code follow his question. */
public final class TrackingQuestions {
    private final TicketIndex index;
    private final CaseFiles files;
    private final SealedTexts texts;
    private final QuestionPolicies policies;
    private final Clock clock;

    public TrackingQuestions(
            TicketIndex index, CaseFiles files, SealedTexts texts, QuestionPolicies policies, Clock clock) {
        this.index = index;
        this.files = files;
        this.texts = texts;
        this.policies = policies;
        this.clock = clock;
    }

    /** What the holder of a code sees; empty on another portal and for an unknown code. */
    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "7",
            clause = "k4",
            quote = "theo dõi tình trạng xử lý câu hỏi hoặc cung cấp địa chỉ thư điện tử tiếp nhận")
    public Optional<TrackingView> find(String portal, TrackingCode code) {
        Optional<TicketRow> row = index.findByCode(portal, code.hash());
        if (row.isEmpty()) return Optional.empty();
        return files.find(row.get().id()).map(file -> view(code, file, row.get()));
    }

    private TrackingView view(TrackingCode code, CaseFile file, TicketRow row) {
        QuestionPolicy policy = policies.of(row.portal());
        Optional<Content> content = texts.open(file.id(), file.received().content(), Content.class);
        List<TrackingView.Step> steps = file.moments().stream()
                .map(moment -> step(moment, row.portal()))
                .toList();
        return new TrackingView(
                code.value(),
                row.state(),
                content.map(Content::subject).orElse(SealedTexts.ERASED),
                file.received().at(),
                row.deadline().dueOn(),
                file.promisedOn(),
                Lateness.days(policy.calendar(), row.deadline(), row.promisedOn(), row.finishedAt(), clock.instant()),
                steps,
                answer(file));
    }

    private TrackingView.@Nullable Answer answer(CaseFile file) {
        String portal = file.question().ticket().portal();
        return file.answer()
                .map(answer -> new TrackingView.Answer(
                        texts.textOrErased(file.id(), answer.text()),
                        policies.unitName(portal, answer.unit()),
                        answer.at()))
                .orElse(null);
    }

    private TrackingView.Step step(CaseFile.Moment moment, String portal) {
        String id = moment.event().questionId();
        String note = switch (moment.event()) {
            case QuestionReceived ignored -> "Đã tiếp nhận câu hỏi.";
            case QuestionClassified e -> "Đã phân loại: " + e.field() + ".";
            case HandlingProposed ignored -> "Ban Biên tập đã đề xuất hướng xử lý.";
            case QuestionForwarded e -> "Đã chuyển: " + policies.unitName(portal, e.unit()) + ".";
            case ProgressNotified e -> texts.textOrErased(id, e.reason());
            case QuestionAnswered e -> "Đơn vị trả lời: " + policies.unitName(portal, e.unit()) + ".";
            case FoundOutOfScope e ->
                texts.open(id, e.notice(), ScopeNotice.class)
                        .map(ScopeNotice::words)
                        .orElse(SealedTexts.ERASED);
            case AnswerPublished ignored -> "Câu trả lời đã được đăng để mọi người cùng biết.";
            case QuestionReopened e ->
                "Mở lại để xem xét, trả lời trước hết ngày "
                        + VietnamTime.date(e.deadline().dueOn()) + ".";
            case ForwardingTakenBack ignored -> "Đã lấy lại để chuyển đơn vị khác.";
        };
        return new TrackingView.Step(moment.event().at(), moment.state(), note);
    }
}
