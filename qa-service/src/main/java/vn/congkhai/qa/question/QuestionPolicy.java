package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.QuestionDesk;
import vn.congkhai.regulation.QuestionRules;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.calendar.DueDate;
import vn.congkhai.regulation.calendar.WorkingDays;

/** What one portal's regulation says about questions, with the calendar by which its working days are counted. */
public record QuestionPolicy(QuestionRules rules, Set<String> units, WorkingDays calendar) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<Role> OVERSIGHT = EnumSet.of(Role.HEAD, Role.DEPUTY, Role.AUDITOR);

    public QuestionPolicy {
        units = Set.copyOf(units);
    }

    /** The policy of a portal. */
    public static QuestionPolicy of(Regulation regulation, WorkingDays calendar) {
        List<String> units = regulation.units().stream().map(unit -> unit.id()).toList();
        return new QuestionPolicy(regulation.questions(), Set.copyOf(units), calendar);
    }

    /** The day of an instant where these portals are. */
    public static LocalDate day(Instant at) {
        return at.atZone(VIETNAM).toLocalDate();
    }

    /** The answer is due so many working days after the day of receipt, which is day 0. */
    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "8",
            clause = "k1 điểm đ",
            quote = "Chậm nhất 15 (mười lăm) ngày làm việc kể từ khi tiếp nhận câu hỏi")
    @RegulatedBy(
            document = "01/2020/QĐ-UBND",
            article = "10",
            clause = "k1 điểm d",
            quote = "Chậm nhất 15 (mười lăm) ngày làm việc kể từ khi tiếp nhận câu hỏi")
    @RegulatedBy(
            document = "76/QĐ-UBND",
            article = "8",
            clause = "k1 điểm c",
            quote = "ngày làm việc kể từ khi tiếp nhận câu hỏi")
    public Deadline deadline(Instant receivedAt) {
        return deadline(day(receivedAt));
    }

    /** The deadline of a period that began on that day. */
    public Deadline deadline(LocalDate from) {
        DueDate due = calendar.due(firstCounted(from), rules.days());
        List<Deadline.SkippedDay> skipped = due.skipped().stream()
                .map(day -> new Deadline.SkippedDay(day.date(), day.reason(), day.source()))
                .toList();
        String basis = rules.basis().name();
        return new Deadline(from, rules.days(), due.dueOn(), skipped, due.provisional(), basis, rules.clause());
    }

    private LocalDate firstCounted(LocalDate receipt) {
        boolean dayZero = !Boolean.FALSE.equals(rules.receiptIsDayZero().value());
        return dayZero ? receipt : receipt.minusDays(1);
    }

    /** Who may receive, classify and forward. */
    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "8",
            clause = "k1 điểm đ",
            quote = "Bộ phận kỹ thuật có trách nhiệm tiếp nhận câu hỏi, phân loại câu hỏi và chuyển đến các đơn vị")
    Actor requireTriage(Officer officer) {
        return officer.as(rules.triageBy())
                .orElseThrow(() -> QuestionRefused.by(
                        QuestionRule.ONLY_RECEPTION_TRIAGES, rules.triage().clause()));
    }

    /** Who may answer: the unit to which the question was forwarded; nobody while it is with none. */
    @RegulatedBy(
            document = "4635/QĐ-UBND",
            article = "11",
            quote = "Thủ trưởng các cơ quan, đơn vị có trách nhiệm tiếp nhận và trả lời các yêu cầu")
    Actor requireUnit(Officer officer, @Nullable String unit) {
        Optional<Actor> actor =
                unit == null ? officer.as(EnumSet.of(Role.UNIT_OFFICER, Role.UNIT_HEAD)) : officer.forUnit(unit);
        return actor.orElseThrow(() -> QuestionRefused.by(QuestionRule.ONLY_THE_UNIT_FORWARDED_TO_ANSWERS));
    }

    /** Whether the board must propose before the question is forwarded, and by which clause. */
    @RegulatedBy(
            document = "76/QĐ-UBND",
            article = "5",
            clause = "k4 điểm a",
            quote = "tiếp nhận và đề xuất UBND xã chỉ đạo các bộ phận chuyên môn")
    void requireProposal() {
        if (!rules.proposesBeforeForwarding()) return;
        throw QuestionRefused.by(
                QuestionRule.PROPOSAL_COMES_BEFORE_FORWARDING,
                rules.proposalRule().authority().clause());
    }

    /** Whether this person may read every question of the portal, with what people wrote. */
    public boolean mayReadAll(Officer officer) {
        return officer.as(rules.triageBy()).isPresent() || officer.as(OVERSIGHT).isPresent();
    }

    /** Whether this person may read a question that lies with this unit. */
    public boolean mayRead(Officer officer, @Nullable String unit) {
        return mayReadAll(officer) || (unit != null && officer.forUnit(unit).isPresent());
    }

    /** Whether this person may read any question at all. */
    public boolean mayReadSome(Officer officer) {
        return mayReadAll(officer)
                || officer.as(EnumSet.of(Role.UNIT_OFFICER, Role.UNIT_HEAD)).isPresent();
    }

    /** Who may approve what an officer has prepared. */
    Actor requireUnitHead(Officer officer, @Nullable String unit) {
        return officer.forUnit(unit == null ? "" : unit)
                .filter(actor -> actor.role().equals(Role.UNIT_HEAD.name()))
                .orElseThrow(() -> QuestionRefused.by(QuestionRule.ONLY_THE_HEAD_OF_THE_UNIT_APPROVES));
    }

    /** How the portal runs its questions where its regulation says nothing. */
    public QuestionDesk desk() {
        return rules.desk();
    }

    /** Whether the desk writes to staff at that moment: exchange takes place in working hours, Monday to Friday. */
    @RegulatedBy(
            document = "76/QĐ-UBND",
            article = "7",
            clause = "k3",
            quote = "thực hiện trong giờ làm việc từ thứ 2 đến thứ 6 hàng tuần")
    public boolean inWorkingHours(Instant at) {
        var local = at.atZone(VIETNAM);
        return calendar.isWorkingDay(local.toLocalDate())
                && desk().hours().stream().anyMatch(hours -> hours.contains(local.toLocalTime()));
    }

    /** How near the day is on which an answer is owed. */
    public DeadlineStage stage(LocalDate today, LocalDate owedOn) {
        return DeadlineStage.on(today, owedOn, calendar, desk());
    }

    /** Whether the asker may still reopen what was finished then. */
    public boolean mayBeReopened(Instant finishedAt, Instant at) {
        return !day(at).isAfter(day(finishedAt).plusDays(desk().reopenWithinDays()));
    }

    /** The first day on which what an asker wrote is no longer kept. */
    public LocalDate keptUntil(Instant finishedAt) {
        return day(finishedAt).plusMonths(desk().retentionMonths());
    }

    boolean knowsUnit(String unit) {
        return units.contains(unit);
    }
}
