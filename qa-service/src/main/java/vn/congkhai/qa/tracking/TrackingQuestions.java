package vn.congkhai.qa.tracking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.casefile.AttachmentsOf;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.Lateness;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.question.Question;
import vn.congkhai.qa.question.QuestionEvent;
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
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.Role;

/** Lets the holder of a code follow his question. */
public final class TrackingQuestions {
    private final TicketIndex index;
    private final CaseFiles files;
    private final SealedTexts texts;
    private final QuestionPolicies policies;
    private final AttachmentsOf attachments;
    private final StaffRights rights;
    private final String addressPattern;
    private final Clock clock;

    /** @param addressPattern mail address of a member of staff, {@code {account}} stands for the account */
    public TrackingQuestions(
            TicketIndex index,
            CaseFiles files,
            SealedTexts texts,
            QuestionPolicies policies,
            StaffRights rights,
            String addressPattern,
            Clock clock) {
        this.rights = rights;
        this.addressPattern = addressPattern;
        this.index = index;
        this.files = files;
        this.texts = texts;
        this.policies = policies;
        this.attachments = new AttachmentsOf(texts);
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

    /** Whether there is such a code on a portal. */
    public boolean exists(String portal, TrackingCode code) {
        return index.findByCode(portal, code.hash()).isPresent();
    }

    /** Everything that is kept about the asker; empty for an unknown code, and when he was forgotten. */
    public Optional<PersonalData> personalData(String portal, TrackingCode code) {
        Optional<CaseFile> found = file(portal, code);
        if (found.isEmpty()) return Optional.empty();
        CaseFile file = found.get();
        Optional<Asker> asker = texts.open(file.id(), file.received().asker(), Asker.class);
        Optional<Content> content = texts.open(file.id(), file.received().content(), Content.class);
        if (asker.isEmpty() || content.isEmpty()) return Optional.empty();
        TrackingView view = find(portal, code).orElseThrow();
        return Optional.of(new PersonalData(
                code.value(),
                portal,
                view.receivedAt(),
                file.received().consent(),
                asker.get().name(),
                asker.get().email(),
                asker.get().phone(),
                asker.get().address(),
                content.get().subject(),
                content.get().text(),
                content.get().field(),
                files(code, content.get().attachments()),
                view.timeline(),
                view.answer()));
    }

    /** A file of the question or of the answer that stands. */
    public Optional<Attachment> attachment(String portal, TrackingCode code, String attachmentId) {
        return file(portal, code).stream()
                .flatMap(file -> Stream.concat(attachments.question(file).stream(), attachments.answer(file).stream()))
                .filter(attached -> attached.id().equals(attachmentId))
                .findFirst();
    }

    private Optional<CaseFile> file(String portal, TrackingCode code) {
        return index.findByCode(portal, code.hash()).flatMap(row -> files.find(row.id()));
    }

    private static List<TrackingView.File> files(TrackingCode code, List<Attachment> attached) {
        return attached.stream()
                .map(file -> new TrackingView.File(
                        file.id(),
                        file.name(),
                        file.type(),
                        file.size(),
                        "/api/questions/" + code.value() + "/attachments/" + file.id()))
                .toList();
    }

    private TrackingView view(TrackingCode code, CaseFile file, TicketRow row) {
        QuestionPolicy policy = policies.of(row.portal());
        Optional<Content> content = texts.open(file.id(), file.received().content(), Content.class);
        List<TrackingView.Step> steps = file.moments().stream()
                .flatMap(moment -> step(moment, file).stream())
                .toList();
        return new TrackingView(
                code.value(),
                row.state(),
                content.map(Content::subject).orElse(SealedTexts.ERASED),
                file.received().at(),
                row.dueOn(),
                Receipt.Explanation.of(file.question().ticket().deadline()),
                file.promisedOn(),
                Lateness.days(policy.calendar(), row.owedOn(), row.finishedAt(), clock.instant()),
                steps,
                answer(code, file),
                file.score(),
                mayBeReopened(file, policy),
                content.map(Content::attachments).orElse(List.of()).stream()
                        .map(Attachment::name)
                        .toList(),
                officers(row, policy));
    }

    /** Mail addresses of those with whom the question lies, where the portal's text lets askers reach them. */
    private List<String> officers(TicketRow row, QuestionPolicy policy) {
        String unit = row.unit();
        boolean reachable =
                policy.rules().duties().officerReachable().toOptional().orElse(false);
        if (unit == null || !reachable) return List.of();
        return rights.accounts(row.portal(), Set.of(Role.UNIT_OFFICER), unit).stream()
                .map(account -> addressPattern.replace("{account}", account))
                .toList();
    }

    private boolean mayBeReopened(CaseFile file, QuestionPolicy policy) {
        return switch (file.question()) {
            case Question.Answered answered -> policy.mayBeReopened(answered.answeredAt(), clock.instant());
            case Question.OutOfScope outOfScope -> policy.mayBeReopened(outOfScope.foundAt(), clock.instant());
            default -> false;
        };
    }

    private TrackingView.@Nullable Answer answer(TrackingCode code, CaseFile file) {
        String portal = file.question().ticket().portal();
        List<TrackingView.File> attached = files(code, attachments.answer(file));
        return file.answer()
                .map(answer -> new TrackingView.Answer(
                        texts.textOrErased(file.id(), answer.text()),
                        policies.unitName(portal, answer.unit()),
                        answer.at(),
                        attached))
                .orElse(null);
    }

    /** What only concerns the desk is not told. */
    private Optional<TrackingView.Step> step(CaseFile.Moment moment, CaseFile file) {
        String portal = file.question().ticket().portal();
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
            case QuestionEvent.DeadlineRecomputed e ->
                "Hạn trả lời được tính lại từ ngày " + VietnamTime.date(e.before()) + " thành ngày "
                        + VietnamTime.date(e.deadline().dueOn()) + ": " + e.why() + ".";
            case QuestionEvent.AnswerRated e -> "Người hỏi đánh giá: " + e.score() + "/5.";
            case QuestionEvent.AskerForgotten ignored -> "Đã xóa dữ liệu của người hỏi.";
            case QuestionEvent.AnswerPrepared ignored -> "";
            case QuestionEvent.AnswerReturned ignored -> "";
            case QuestionEvent.OwnerReminded ignored -> "";
        };
        return note.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrackingView.Step(
                        moment.event().at(),
                        moment.state(),
                        note,
                        MovedDeadline.by(moment.event()).orElse(null)));
    }
}
