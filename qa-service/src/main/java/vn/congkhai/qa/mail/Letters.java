package vn.congkhai.qa.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.question.QuestionEvent.FoundOutOfScope;
import vn.congkhai.qa.question.QuestionEvent.ProgressNotified;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionEvent.QuestionReopened;
import vn.congkhai.regulation.Regulation;

/** Writes letters when their turn has come: what they say is opened only then, and is nowhere else in clear. */
public final class Letters implements Post.LetterWriter {
    private final CaseFiles files;
    private final SealedTexts texts;
    private final QuestionPolicies policies;
    private final StaffLetters staff;
    private final String linkPattern;

    /** @param linkPattern address of a portal's pages, {@code {portal}} stands for its id */
    public Letters(
            CaseFiles files, SealedTexts texts, QuestionPolicies policies, StaffLetters staff, String linkPattern) {
        this.files = files;
        this.texts = texts;
        this.policies = policies;
        this.staff = staff;
        this.linkPattern = linkPattern;
    }

    private record Told(String subject, String words) {}

    @Override
    public Optional<Letter> write(LetterOrder order) {
        return switch (order.kind()) {
            case ASKER -> toAsker(order);
            case LOST_CODES -> lostCodes(order);
            case STAFF, SHEET -> staff.write(order);
        };
    }

    /** Whether an event is one of which its asker is told. */
    static boolean concernsAsker(QuestionEvent event) {
        return event instanceof QuestionReceived
                || event instanceof ProgressNotified
                || event instanceof QuestionAnswered
                || event instanceof FoundOutOfScope
                || event instanceof QuestionReopened
                || event instanceof QuestionEvent.DeadlineRecomputed;
    }

    private Optional<Letter> toAsker(LetterOrder order) {
        Optional<CaseFile> found = order.question() == null ? Optional.empty() : files.find(order.question());
        if (found.isEmpty()) return Optional.empty();
        CaseFile file = found.get();
        Optional<Told> told = told(file.events().get(order.sequence()), file);
        Optional<Asker> asker = texts.open(file.id(), file.received().asker(), Asker.class);
        Optional<String> code = texts.open(file.id(), file.received().code(), String.class);
        if (told.isEmpty() || asker.isEmpty() || asker.get().email() == null || code.isEmpty()) return Optional.empty();
        String words = told.get().words() + "\n\nMã theo dõi: " + code.get() + "\nXem quá trình xử lý: "
                + link(order.portal(), code.get());
        return Optional.of(letter(order, asker.get(), told.get().subject(), words));
    }

    private Optional<Told> told(QuestionEvent event, CaseFile file) {
        String id = event.questionId();
        return switch (event) {
            case QuestionReceived e ->
                Optional.of(new Told(
                        "Đã tiếp nhận câu hỏi",
                        "Câu hỏi của ông/bà đã được tiếp nhận lúc " + VietnamTime.dateTime(e.at()) + ".\n"
                                + DueWords.of(e.deadline())));
            case ProgressNotified e ->
                texts.text(id, e.reason())
                        .map(reason -> new Told(
                                "Thông báo quá trình xử lý câu hỏi",
                                reason + "\n\nThời hạn trả lời: ngày " + VietnamTime.date(e.promisedOn()) + "."));
            case QuestionAnswered e ->
                texts.text(id, e.text()).map(text -> new Told("Trả lời câu hỏi", answer(e, text)));
            case FoundOutOfScope e ->
                texts.open(id, e.notice(), ScopeNotice.class)
                        .map(notice -> new Told("Câu hỏi không thuộc phạm vi giải quyết", notice.words()));
            case QuestionReopened e ->
                Optional.of(new Told(
                        "Câu hỏi được mở lại", "Câu hỏi được mở lại để xem xét.\n" + DueWords.of(e.deadline())));
            case QuestionEvent.DeadlineRecomputed e
            when !e.before().equals(e.deadline().dueOn()) ->
                Optional.of(new Told("Hạn trả lời được tính lại", DueWords.of(e)));
            default -> Optional.empty();
        };
    }

    private static String answer(QuestionAnswered answered, String text) {
        List<String> attached = answered.files();
        return attached.isEmpty()
                ? text
                : text + "\n\nKèm theo " + attached.size() + " tệp, tải về ở trang theo dõi câu hỏi.";
    }

    private Optional<Letter> lostCodes(LetterOrder order) {
        List<String> lines = new ArrayList<>();
        Asker to = null;
        for (String question : order.questions()) {
            Optional<CaseFile> file = files.find(question);
            if (file.isEmpty()) continue;
            QuestionReceived received = file.get().received();
            Optional<Asker> asker = texts.open(question, received.asker(), Asker.class);
            Optional<String> code = texts.open(question, received.code(), String.class);
            if (asker.isEmpty() || asker.get().email() == null || code.isEmpty()) continue;
            to = asker.get();
            lines.add(code.get() + ", gửi lúc " + VietnamTime.dateTime(received.at()) + "\n"
                    + link(order.portal(), code.get()));
        }
        if (to == null) return Optional.empty();
        String words = "Theo yêu cầu, xin gửi lại mã theo dõi các câu hỏi đã gửi từ địa chỉ này:\n\n"
                + String.join("\n\n", lines)
                + "\n\nNếu không phải ông/bà yêu cầu, xin bỏ qua thư này.";
        return Optional.of(letter(order, to, "Mã theo dõi câu hỏi", words));
    }

    private String link(String portal, String code) {
        return linkPattern.replace("{portal}", portal) + "/hoi-dap/theo-doi/" + code;
    }

    private Letter letter(LetterOrder order, Asker asker, String subject, String words) {
        Regulation regulation = policies.regulation(order.portal());
        String site = regulation.names().site();
        String text = "Kính gửi " + asker.name() + ",\n\n" + words + "\n\n" + site + "\n"
                + regulation.names().full() + "\n";
        String to = asker.email() == null ? "" : asker.email();
        return new Letter(order.id(), from(regulation), to, subject + " - " + site, text);
    }

    static String from(Regulation regulation) {
        return "hoi-dap@" + regulation.hosts().getFirst();
    }
}
