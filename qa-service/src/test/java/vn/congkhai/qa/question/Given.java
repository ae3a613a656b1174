package vn.congkhai.qa.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ApproveAnswer;
import vn.congkhai.qa.question.QuestionCommand.ClassifyQuestion;
import vn.congkhai.qa.question.QuestionCommand.DeclareOutOfScope;
import vn.congkhai.qa.question.QuestionCommand.EndRetention;
import vn.congkhai.qa.question.QuestionCommand.EraseAsker;
import vn.congkhai.qa.question.QuestionCommand.ForwardQuestion;
import vn.congkhai.qa.question.QuestionCommand.GiveProgressNotice;
import vn.congkhai.qa.question.QuestionCommand.ProposeHandling;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.RateAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReceiveQuestion;
import vn.congkhai.qa.question.QuestionCommand.RecomputeDeadline;
import vn.congkhai.qa.question.QuestionCommand.RemindOwner;
import vn.congkhai.qa.question.QuestionCommand.ReopenByAsker;
import vn.congkhai.qa.question.QuestionCommand.ReopenQuestion;
import vn.congkhai.qa.question.QuestionCommand.ReturnAnswer;
import vn.congkhai.qa.question.QuestionCommand.TakeBackForwarding;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Named people, texts and moments for the tests of a question, and the path that leads to each state. */
public final class Given {
    public static final String ID = "019ab2c0-4d5e-7a10-8b3c-1f2e3d4c5b6a";
    /** Monday 16 November 2026, 09:00 in Vietnam. */
    public static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");

    public static final Regulations REGULATIONS = Regulations.load(Path.of("../regulations"));
    public static final QuestionPolicy QUAN8 = policy("quan8");
    public static final QuestionPolicy TRUNGDUNG = policy("trungdung");

    public static final Sealed SEALED = new Sealed("bao-mat");
    public static final Officer TIEP_NHAN = new Officer(
            "reception@quan8",
            "Lê Thị Tiếp",
            List.of(new Officer.Right(Role.RECEPTION, null), new Officer.Right(Role.TECHNICAL_UNIT, null)));
    public static final Officer CAN_BO =
            new Officer("unit@quan8", "Trần Văn Đáp", List.of(new Officer.Right(Role.UNIT_OFFICER, "unit")));
    public static final Officer CAN_BO_KHAC =
            new Officer("unit2@quan8", "Phạm Văn Khác", List.of(new Officer.Right(Role.UNIT_OFFICER, "unit2")));
    public static final Officer NGUOI_LA = new Officer("officer@quan8", "Ngô Văn Lạ", List.of());

    public static final Officer THU_TRUONG =
            new Officer("chief@quan8", "Vũ Thị Trưởng", List.of(new Officer.Right(Role.UNIT_HEAD, "unit")));
    public static final KnownPerson NGUOI_HOI =
            new KnownPerson(List.of("Nguyễn Thị Lan", "lan@example.org", "0909 123 456"));

    private Given() {}

    /** The day before the deadline of what was received on the Monday, in working hours. */
    static final Instant THREE_WEEKS_LATER = MONDAY.plus(Duration.ofDays(21));

    /** Quận 8, but with heads of units who approve answers: one line of its regulation's file. */
    static QuestionPolicy approving() {
        try {
            Path changed = Files.createTempDirectory("regulations");
            String text = Files.readString(Path.of("../regulations/quan8.yaml"))
                    .replace("\nquestions:\n", "\nquestions:\n  desk: {headApproves: true}\n");
            Files.writeString(changed.resolve("quan8.yaml"), text);
            return QuestionPolicy.of(
                    Regulations.load(changed).find("quan8").orElseThrow(), WorkingDays.stateAgencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static QuestionPolicy policy(String portal) {
        return QuestionPolicy.of(REGULATIONS.find(portal).orElseThrow(), WorkingDays.stateAgencies());
    }

    static Confidential words(String text) {
        return new Confidential(text, SEALED);
    }

    static ReceiveQuestion receive() {
        return new ReceiveQuestion(ID, "quan8", "a".repeat(64), SEALED, SEALED, SEALED, "2026-11", List.of(), MONDAY);
    }

    static ClassifyQuestion classify() {
        return new ClassifyQuestion(ID, TIEP_NHAN, "Hộ tịch", true, MONDAY);
    }

    static ProposeHandling propose() {
        return new ProposeHandling(ID, TIEP_NHAN, "Chủ tịch Ủy ban nhân dân xã", words("Giao tư pháp"), MONDAY);
    }

    static ForwardQuestion forward() {
        return new ForwardQuestion(ID, TIEP_NHAN, "unit", words(""), MONDAY);
    }

    static GiveProgressNotice giveNotice() {
        return promise(LocalDate.of(2026, 12, 21));
    }

    static GiveProgressNotice promise(LocalDate day) {
        return new GiveProgressNotice(ID, CAN_BO, words("Đang xác minh"), day, MONDAY);
    }

    static AnswerQuestion answer() {
        return new AnswerQuestion(ID, CAN_BO, words("Nộp tại phường nơi cư trú."), SEALED, List.of(), 0, MONDAY);
    }

    static DeclareOutOfScope outOfScope() {
        return new DeclareOutOfScope(ID, TIEP_NHAN, "Việc của tòa án", "Bộ luật TTDS", "Tòa án", SEALED, MONDAY);
    }

    static PublishAnswer publish() {
        return new PublishAnswer(
                ID, TIEP_NHAN, "Khai sinh ở đâu? Tôi tạm trú.", "Tại phường.", NGUOI_HOI, false, MONDAY);
    }

    static ReopenQuestion reopen() {
        return new ReopenQuestion(ID, TIEP_NHAN, words("Trả lời chưa đủ"), MONDAY);
    }

    static TakeBackForwarding takeBack() {
        return new TakeBackForwarding(ID, TIEP_NHAN, words("Chuyển nhầm"), MONDAY);
    }

    static ApproveAnswer approve() {
        return new ApproveAnswer(ID, THU_TRUONG, MONDAY);
    }

    static ReturnAnswer giveBack() {
        return new ReturnAnswer(ID, THU_TRUONG, words("Cần nêu căn cứ"), MONDAY);
    }

    static ReopenByAsker reopenByAsker() {
        return new ReopenByAsker(ID, words("Chưa rõ"), MONDAY);
    }

    static RateAnswer rate() {
        return new RateAnswer(ID, 5, MONDAY);
    }

    static EraseAsker erase() {
        return new EraseAsker(ID, true, MONDAY);
    }

    static RecomputeDeadline recompute() {
        return new RecomputeDeadline(ID, MONDAY);
    }

    static RemindOwner remind() {
        return new RemindOwner(ID, THREE_WEEKS_LATER);
    }

    static EndRetention endRetention() {
        return new EndRetention(ID, MONDAY.plus(Duration.ofDays(6 * 366)));
    }

    /** Every command, valid but for the state. */
    static List<QuestionCommand> commands() {
        return List.of(
                receive(),
                classify(),
                propose(),
                forward(),
                giveNotice(),
                answer(),
                outOfScope(),
                publish(),
                reopen(),
                takeBack(),
                approve(),
                giveBack(),
                reopenByAsker(),
                rate(),
                erase(),
                recompute(),
                remind(),
                endRetention());
    }

    /** Every state with the commands that lead to it. */
    static Map<String, Question> states() {
        Map<String, Question> states = new LinkedHashMap<>();
        states.put("UNASKED", after());
        states.put("RECEIVED", after(receive()));
        states.put("CLASSIFIED", after(receive(), classify()));
        states.put("PROPOSED", after(receive(), classify(), propose()));
        states.put("FORWARDED", after(receive(), classify(), forward()));
        states.put("PROGRESS_NOTIFIED", after(receive(), classify(), forward(), giveNotice()));
        states.put("ANSWERED", after(receive(), classify(), forward(), answer()));
        states.put("OUT_OF_SCOPE", after(receive(), outOfScope()));
        states.put("REOPENED", after(receive(), outOfScope(), reopen()));
        states.put("ERASED", after(receive(), erase()));
        return states;
    }

    static Question after(QuestionCommand... commands) {
        Question question = new Question.Unasked();
        for (QuestionEvent event : events(QUAN8, commands)) question = question.evolve(event);
        return question;
    }

    public static List<QuestionEvent> events(QuestionPolicy policy, QuestionCommand... commands) {
        List<QuestionEvent> events = new ArrayList<>();
        Question question = new Question.Unasked();
        for (QuestionCommand command : commands) {
            for (QuestionEvent event : QuestionDecider.decide(command, question, policy)) {
                question = question.evolve(event);
                events.add(event);
            }
        }
        return events;
    }

    /** One event of every kind. */
    public static List<QuestionEvent> everyEvent() {
        List<QuestionEvent> events = new ArrayList<>(events(
                QUAN8,
                receive(),
                classify(),
                propose(),
                forward(),
                remind(),
                takeBack(),
                forward(),
                giveNotice(),
                answer(),
                publish(),
                rate(),
                reopen(),
                outOfScope(),
                erase()));
        events.remove(6);
        events.addAll(events(approving(), receive(), classify(), forward(), answer(), giveBack())
                .subList(3, 5));
        events.add(new QuestionEvent.DeadlineRecomputed(
                ID,
                LocalDate.of(2026, 12, 7),
                QUAN8.deadline(MONDAY),
                List.of(new Deadline.ChangedDay(LocalDate.of(2026, 11, 24), false, "Ngày Văn hóa Việt Nam", "thử")),
                "2026-11-24 nay không tính: Ngày Văn hóa Việt Nam (thử)",
                MONDAY));
        return events;
    }
}
