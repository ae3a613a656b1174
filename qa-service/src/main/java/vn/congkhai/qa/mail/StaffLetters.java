package vn.congkhai.qa.mail;

import java.util.Optional;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.sheet.DailySheets;
import vn.congkhai.qa.sheet.SheetWords;
import vn.congkhai.regulation.Regulation;

/** Letters to staff: which question, and by when. What people wrote stays on the desk. */
public final class StaffLetters {
    private final CaseFiles files;
    private final QuestionPolicies policies;
    private final DailySheets sheets;
    private final String addressPattern;
    private final String linkPattern;

    /**
     * @param addressPattern mail address of a member of staff, {@code {account}} stands for the account
     * @param linkPattern address of a portal's pages, {@code {portal}} stands for its id
     */
    public StaffLetters(
            CaseFiles files, QuestionPolicies policies, DailySheets sheets, String addressPattern, String linkPattern) {
        this.files = files;
        this.policies = policies;
        this.sheets = sheets;
        this.addressPattern = addressPattern;
        this.linkPattern = linkPattern;
    }

    private record Told(String subject, String words) {}

    Optional<Letter> write(LetterOrder order) {
        Optional<Told> told = order.kind() == LetterOrder.Kind.SHEET ? sheet(order) : question(order);
        Regulation regulation = policies.regulation(order.portal());
        String account = order.account() == null ? "" : order.account();
        return told.map(words -> new Letter(
                order.id(),
                Letters.from(regulation),
                addressPattern.replace("{account}", account),
                words.subject() + " - " + regulation.names().site(),
                words.words() + "\n"));
    }

    private Optional<Told> sheet(LetterOrder order) {
        if (order.on() == null) return Optional.empty();
        var sheet = sheets.of(order.portal(), order.unit(), order.on());
        if (sheet.isEmpty()) return Optional.empty();
        String subject = "Phiếu việc ngày " + VietnamTime.date(order.on());
        String page = link(order.portal(), "/phieu-viec?ngay=" + order.on());
        return Optional.of(new Told(subject, SheetWords.of(sheet, policies) + "\n\nXem và in: " + page));
    }

    private Optional<Told> question(LetterOrder order) {
        String id = order.question() == null ? "" : order.question();
        Optional<CaseFile> file = files.find(id);
        if (file.isEmpty() || file.get().events().size() <= order.sequence()) return Optional.empty();
        var ticket = file.get().question().ticket();
        String about = "Câu hỏi: " + id + "\nLĩnh vực: " + (ticket.field() == null ? "chưa phân loại" : ticket.field())
                + "\nTiếp nhận: " + VietnamTime.dateTime(ticket.receivedAt()) + "\nHạn: hết ngày "
                + VietnamTime.date(file.get().question().owedOn()) + "\nXử lý tại: "
                + link(order.portal(), "/cau-hoi/" + id);
        return told(file.get().events().get(order.sequence()))
                .map(told -> new Told(told.subject(), told.words() + "\n\n" + about));
    }

    private String link(String portal, String page) {
        return linkPattern.replace("{portal}", portal) + "/tiep-nhan" + page;
    }

    private static Optional<Told> told(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.QuestionForwarded ignored ->
                Optional.of(new Told("Câu hỏi chuyển đến", "Một câu hỏi được chuyển đến đơn vị để trả lời."));
            case QuestionEvent.OwnerReminded e -> Optional.of(reminder(e));
            case QuestionEvent.AnswerPrepared e ->
                Optional.of(new Told(
                        "Câu trả lời chờ duyệt", e.by().name() + " đã soạn câu trả lời, chờ thủ trưởng duyệt."));
            case QuestionEvent.AnswerReturned e ->
                Optional.of(new Told("Câu trả lời được trả lại", e.by().name() + " đề nghị soạn lại câu trả lời."));
            case QuestionEvent.QuestionReopened ignored ->
                Optional.of(new Told(
                        "Câu hỏi được mở lại", "Một câu hỏi đã trả lời được mở lại, cần phân loại và chuyển."));
            default -> Optional.empty();
        };
    }

    private static Told reminder(QuestionEvent.OwnerReminded e) {
        String day = VietnamTime.date(e.owedOn());
        return switch (e.stage()) {
            case AHEAD, SOON ->
                new Told(
                        "Sắp đến hạn trả lời", "Còn " + e.days() + " ngày làm việc đến hạn trả lời, ngày " + day + ".");
            case DUE_TODAY -> new Told("Đến hạn trả lời hôm nay", "Hôm nay, ngày " + day + ", là hạn trả lời.");
            case OVERDUE ->
                new Told("Quá hạn trả lời", "Quá hạn " + e.days() + " ngày làm việc, hạn là ngày " + day + ".");
            case ESCALATED ->
                new Told(
                        "Quá hạn trả lời, báo thủ trưởng",
                        "Quá hạn " + e.days() + " ngày làm việc, hạn là ngày " + day
                                + ". Báo thủ trưởng để chỉ đạo trả lời.");
        };
    }
}
