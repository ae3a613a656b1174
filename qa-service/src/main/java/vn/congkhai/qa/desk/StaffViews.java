package vn.congkhai.qa.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.casefile.AttachmentsOf;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.Lateness;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.mail.MongoOutbox;
import vn.congkhai.qa.publication.PublicUrl;
import vn.congkhai.qa.question.Draft;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.tickets.TicketRow;

/** Opens what is sealed for those who may read it. */
public final class StaffViews {
    private static final Content ERASED_CONTENT = new Content(SealedTexts.ERASED, SealedTexts.ERASED, null, List.of());

    private final SealedTexts texts;
    private final AttachmentsOf attachments;
    private final CaseFiles files;
    private final QuestionPolicies policies;
    private final MongoOutbox outbox;
    private final StaffRights rights;
    private final Steps steps;
    private final Clock clock;

    public StaffViews(
            SealedTexts texts,
            CaseFiles files,
            QuestionPolicies policies,
            MongoOutbox outbox,
            StaffRights rights,
            Clock clock) {
        this.texts = texts;
        this.attachments = new AttachmentsOf(texts);
        this.files = files;
        this.policies = policies;
        this.outbox = outbox;
        this.rights = rights;
        this.steps = new Steps(texts);
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
                file.moments().stream().map(steps::of).toList(),
                views(file.id(), content.attachments()),
                row.owner(),
                draft(file, row),
                answer(file),
                file.score(),
                file.published().map(StaffViews::publication).orElse(null),
                letters(file),
                ticket.version());
    }

    StaffView.Line line(TicketRow row) {
        CaseFile file = files.find(row.id()).orElseThrow();
        return new StaffView.Line(
                row.id(),
                row.state(),
                content(file.received()).subject(),
                row.field(),
                row.unit(),
                row.owner(),
                row.receivedAt(),
                row.dueOn(),
                row.promisedOn(),
                daysLate(row),
                row.version());
    }

    LocalDate today() {
        return vn.congkhai.kit.time.Days.today(clock);
    }

    private int daysLate(TicketRow row) {
        return Lateness.days(policies.of(row.portal()).calendar(), row.owedOn(), row.finishedAt(), clock.instant());
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

    private static List<StaffView.FileView> views(String id, List<Attachment> files) {
        return files.stream()
                .map(file -> new StaffView.FileView(
                        file.id(),
                        file.name(),
                        file.type(),
                        file.size(),
                        "/api/questions/" + id + "/attachments/" + file.id()))
                .toList();
    }

    private StaffView.@Nullable AnswerView draft(CaseFile file, TicketRow row) {
        Draft draft = file.question().ticket().draft();
        if (draft == null) return null;
        String text = texts.textOrErased(file.id(), draft.text());
        return new StaffView.AnswerView(text, row.unit(), draft.by(), null, views(file.id(), attachments.draft(file)));
    }

    private StaffView.@Nullable AnswerView answer(CaseFile file) {
        return file.answer()
                .map(answer -> new StaffView.AnswerView(
                        texts.textOrErased(answer.questionId(), answer.text()),
                        answer.unit(),
                        answer.by(),
                        answer.at(),
                        views(file.id(), attachments.answer(file))))
                .orElse(null);
    }

    private static StaffView.PublicationView publication(AnswerPublished published) {
        return new StaffView.PublicationView(
                published.title(), published.question(), published.answer(), published.at(), PublicUrl.of(published));
    }

    /** Letters of its events, to the asker and to those who are staff of the portal now. */
    private List<StaffView.LetterView> letters(CaseFile file) {
        List<String> ids = files.eventIds(file.id());
        List<StaffView.Step> about = file.moments().stream().map(steps::of).toList();
        List<String> staff = rights.accounts(file.question().ticket().portal());
        List<Owed> owed = new ArrayList<>();
        for (int i = 0; i < Math.min(ids.size(), about.size()); i++) {
            String type = about.get(i).type();
            String id = ids.get(i);
            owed.add(new Owed(id, "ASKER", type));
            if (!Steps.concernsStaff(type)) continue;
            for (String account : staff) owed.add(new Owed(id + "|" + account, account, type));
        }
        var deliveries = outbox.deliveries(owed.stream().map(Owed::id).toList());
        return owed.stream()
                .flatMap(letter -> Stream.ofNullable(deliveries.get(letter.id()))
                        .map(sent -> new StaffView.LetterView(letter.to(), letter.about(), sent.state(), sent.at())))
                .toList();
    }

    /** A letter that there may be. */
    private record Owed(String id, String to, String about) {}
}
