package vn.congkhai.qa.mail;

import java.util.Optional;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
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
import vn.congkhai.regulation.Regulation;

/** Writes the letter that an event owes the asker, if it owes one and he left an e-mail address. */
public final class Letters {
    private final CaseFiles files;
    private final SealedTexts texts;
    private final QuestionPolicies policies;
    private final String linkPattern;

    /** @param linkPattern address of a portal's pages, {@code {portal}} stands for its id */
    public Letters(CaseFiles files, SealedTexts texts, QuestionPolicies policies, String linkPattern) {
        this.files = files;
        this.texts = texts;
        this.policies = policies;
        this.linkPattern = linkPattern;
    }

    Optional<Letter> letter(LoggedEvent logged) {
        QuestionEvent event = files.event(logged);
        Optional<Told> told = told(event);
        if (told.isEmpty()) return Optional.empty();
        CaseFile file = files.find(event.questionId()).orElseThrow();
        Optional<Asker> asker = texts.open(file.id(), file.received().asker(), Asker.class);
        Optional<String> code = texts.open(file.id(), file.received().code(), String.class);
        if (asker.isEmpty() || asker.get().email() == null || code.isEmpty()) return Optional.empty();
        return Optional.of(write(logged.id(), told.get(), file, asker.get(), code.get()));
    }

    private record Told(String subject, String words) {}

    private Optional<Told> told(QuestionEvent event) {
        String id = event.questionId();
        return switch (event) {
            case QuestionReceived e ->
                Optional.of(new Told(
                        "Đã tiếp nhận câu hỏi",
                        "Câu hỏi của ông/bà đã được tiếp nhận lúc " + VietnamTime.dateTime(e.at())
                                + ". Hạn trả lời: hết ngày "
                                + VietnamTime.date(e.deadline().dueOn()) + " ("
                                + e.deadline().days() + " ngày làm việc, không tính ngày nhận)."));
            case ProgressNotified e ->
                texts.text(id, e.reason())
                        .map(reason -> new Told(
                                "Thông báo quá trình xử lý câu hỏi",
                                reason + "\n\nThời hạn trả lời: ngày " + VietnamTime.date(e.promisedOn()) + "."));
            case QuestionAnswered e -> texts.text(id, e.text()).map(text -> new Told("Trả lời câu hỏi", text));
            case FoundOutOfScope e ->
                texts.open(id, e.notice(), ScopeNotice.class)
                        .map(notice -> new Told("Câu hỏi không thuộc phạm vi giải quyết", notice.words()));
            case QuestionReopened e ->
                Optional.of(new Told(
                        "Câu hỏi được mở lại",
                        "Câu hỏi được mở lại để xem xét. Hạn trả lời mới: hết ngày "
                                + VietnamTime.date(e.deadline().dueOn()) + "."));
            case QuestionClassified ignored -> Optional.empty();
            case HandlingProposed ignored -> Optional.empty();
            case QuestionForwarded ignored -> Optional.empty();
            case AnswerPublished ignored -> Optional.empty();
            case ForwardingTakenBack ignored -> Optional.empty();
        };
    }

    private Letter write(String eventId, Told told, CaseFile file, Asker asker, String code) {
        Regulation regulation = policies.regulation(file.question().ticket().portal());
        String site = regulation.names().site();
        String link = linkPattern.replace("{portal}", regulation.id()) + "/hoi-dap/theo-doi/" + code;
        String text = "Kính gửi " + asker.name() + ",\n\n" + told.words() + "\n\nMã theo dõi: " + code
                + "\nXem quá trình xử lý: " + link + "\n\n" + site + "\n"
                + regulation.names().full() + "\n";
        String to = asker.email() == null ? "" : asker.email();
        String host = regulation.hosts().getFirst();
        return new Letter(eventId, "hoi-dap@" + host, to, told.subject() + " - " + site, text);
    }
}
