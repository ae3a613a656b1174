package vn.congkhai.qa.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.Lateness;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.publication.PublicUrl;
import vn.congkhai.qa.question.Actor;
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
import vn.congkhai.regulation.calendar.WorkingDays;

/** Opens what is sealed for those who may read it. */
public final class StaffViews {
    private static final Content ERASED_CONTENT = new Content(SealedTexts.ERASED, SealedTexts.ERASED, null);

    private final SealedTexts texts;
    private final CaseFiles files;
    private final WorkingDays calendar;
    private final Clock clock;

    public StaffViews(SealedTexts texts, CaseFiles files, WorkingDays calendar, Clock clock) {
        this.texts = texts;
        this.files = files;
        this.calendar = calendar;
        this.clock = clock;
    }

    StaffView view(CaseFile file, TicketRow row) {
        QuestionReceived received = file.received();
        Content content = content(received);
        var ticket = file.question().ticket();
        return new StaffView(
                file.id(),
                ticket.portal(),
                file.question().state(),
                content.subject(),
                content.text(),
                content.field(),
                asker(received),
                ticket.field(),
                ticket.general(),
                row.unit(),
                ticket.receivedAt(),
                ticket.deadline().dueOn(),
                file.promisedOn(),
                daysLate(row),
                Receipt.Explanation.of(ticket.deadline()),
                file.moments().stream().map(this::step).toList(),
                answer(file),
                file.published().map(StaffViews::publication).orElse(null),
                ticket.version());
    }

    StaffView.Line line(TicketRow row) {
        CaseFile file = files.find(row.id()).orElseThrow();
        var ticket = row.question().ticket();
        return new StaffView.Line(
                row.id(),
                row.state(),
                content(file.received()).subject(),
                ticket.field(),
                row.unit(),
                ticket.receivedAt(),
                ticket.deadline().dueOn(),
                row.promisedOn(),
                daysLate(row),
                ticket.version());
    }

    LocalDate today() {
        return vn.congkhai.kit.time.Days.today(clock);
    }

    private int daysLate(TicketRow row) {
        return Lateness.days(calendar, row.deadline(), row.promisedOn(), row.finishedAt(), clock.instant());
    }

    private Content content(QuestionReceived received) {
        return texts.open(received.questionId(), received.content(), Content.class)
                .orElse(ERASED_CONTENT);
    }

    private StaffView.@Nullable AskerView asker(QuestionReceived received) {
        return texts.open(received.questionId(), received.asker(), Asker.class)
                .map(asker -> new StaffView.AskerView(asker.name(), asker.email(), asker.phone(), asker.address()))
                .orElse(null);
    }

    private StaffView.@Nullable AnswerView answer(CaseFile file) {
        return file.answer()
                .map(answer -> new StaffView.AnswerView(
                        texts.textOrErased(answer.questionId(), answer.text()),
                        answer.unit(),
                        answer.by(),
                        answer.at()))
                .orElse(null);
    }

    private static StaffView.PublicationView publication(AnswerPublished published) {
        return new StaffView.PublicationView(
                published.title(), published.question(), published.answer(), published.at(), PublicUrl.of(published));
    }

    private StaffView.Step step(CaseFile.Moment moment) {
        QuestionEvent event = moment.event();
        String id = event.questionId();
        Instant at = event.at();
        return switch (event) {
            case QuestionReceived ignored -> step(moment, at, "question.received", null, null);
            case QuestionClassified e -> step(moment, at, "question.classified", e.by(), e.field());
            case HandlingProposed e ->
                step(moment, at, "question.proposed", e.by(), e.to() + ": " + texts.textOrErased(id, e.note()));
            case QuestionForwarded e ->
                step(moment, at, "question.forwarded", e.by(), e.unit() + ": " + texts.textOrErased(id, e.note()));
            case ProgressNotified e ->
                step(moment, at, "question.progress-notified", e.by(), texts.textOrErased(id, e.reason()));
            case QuestionAnswered e -> step(moment, at, "question.answered", e.by(), null);
            case FoundOutOfScope e ->
                step(
                        moment,
                        at,
                        "question.out-of-scope",
                        e.by(),
                        texts.open(id, e.notice(), ScopeNotice.class)
                                .map(ScopeNotice::words)
                                .orElse(SealedTexts.ERASED));
            case AnswerPublished e -> step(moment, at, "question.published", e.by(), e.title());
            case QuestionReopened e ->
                step(moment, at, "question.reopened", e.by(), texts.textOrErased(id, e.reason()));
            case ForwardingTakenBack e ->
                step(moment, at, "question.taken-back", e.by(), texts.textOrErased(id, e.reason()));
        };
    }

    private static StaffView.Step step(
            CaseFile.Moment moment, Instant at, String type, @Nullable Actor actor, @Nullable String note) {
        return new StaffView.Step(at, moment.state(), type, actor, note);
    }
}
