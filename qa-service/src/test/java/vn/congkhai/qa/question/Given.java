package vn.congkhai.qa.question;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ClassifyQuestion;
import vn.congkhai.qa.question.QuestionCommand.DeclareOutOfScope;
import vn.congkhai.qa.question.QuestionCommand.ForwardQuestion;
import vn.congkhai.qa.question.QuestionCommand.GiveProgressNotice;
import vn.congkhai.qa.question.QuestionCommand.ProposeHandling;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReceiveQuestion;
import vn.congkhai.qa.question.QuestionCommand.ReopenQuestion;
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

    private Given() {}

    static QuestionPolicy policy(String portal) {
        return QuestionPolicy.of(REGULATIONS.find(portal).orElseThrow(), WorkingDays.stateAgencies());
    }

    static Confidential words(String text) {
        return new Confidential(text, SEALED);
    }

    static ReceiveQuestion receive() {
        return new ReceiveQuestion(ID, "quan8", "a".repeat(64), SEALED, SEALED, SEALED, MONDAY);
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
        return new GiveProgressNotice(ID, CAN_BO, words("Đang xác minh"), LocalDate.of(2026, 12, 20), MONDAY);
    }

    static AnswerQuestion answer() {
        return new AnswerQuestion(ID, CAN_BO, words("Nộp tại phường nơi cư trú."), 0, MONDAY);
    }

    static DeclareOutOfScope outOfScope() {
        return new DeclareOutOfScope(ID, TIEP_NHAN, "Việc của tòa án", "Bộ luật TTDS", "Tòa án", SEALED, MONDAY);
    }

    static PublishAnswer publish() {
        return new PublishAnswer(ID, TIEP_NHAN, "Khai sinh ở đâu? Tôi tạm trú.", "Tại phường.", MONDAY);
    }

    static ReopenQuestion reopen() {
        return new ReopenQuestion(ID, TIEP_NHAN, words("Trả lời chưa đủ"), MONDAY);
    }

    static TakeBackForwarding takeBack() {
        return new TakeBackForwarding(ID, TIEP_NHAN, words("Chuyển nhầm"), MONDAY);
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
                takeBack());
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
                takeBack(),
                forward(),
                giveNotice(),
                answer(),
                publish(),
                reopen(),
                outOfScope()));
        events.remove(5);
        return events;
    }
}
