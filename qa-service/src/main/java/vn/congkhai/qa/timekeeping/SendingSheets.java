package vn.congkhai.qa.timekeeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.mail.LetterOrder;
import vn.congkhai.qa.mail.Post;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.sheet.DailySheets;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.Unit;

/** Gửi phiếu việc: once on every working day, as soon as the office opens, to reception and to each unit that has something on it. */
public final class SendingSheets {
    private static final Set<Role> UNIT = Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD);

    private final DailySheets sheets;
    private final QuestionPolicies policies;
    private final StaffRights rights;
    private final Post post;
    private final Clock clock;
    private final Map<String, LocalDate> sent = new HashMap<>();

    public SendingSheets(DailySheets sheets, QuestionPolicies policies, StaffRights rights, Post post, Clock clock) {
        this.sheets = sheets;
        this.policies = policies;
        this.rights = rights;
        this.post = post;
        this.clock = clock;
    }

    /** Orders what was not ordered today; the order itself is taken once, whatever was forgotten in a restart. */
    public synchronized void send() {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        for (Regulation regulation : policies.all()) {
            QuestionPolicy policy = policies.of(regulation.id());
            if (today.equals(sent.get(regulation.id())) || !policy.inWorkingHours(now)) continue;
            Set<Role> reception = Set.copyOf(policy.rules().triageBy());
            order(regulation.id(), TicketRow.RECEPTION, rights.accounts(regulation.id(), reception, null), today);
            for (Unit unit : regulation.units()) {
                order(regulation.id(), unit.id(), rights.accounts(regulation.id(), UNIT, unit.id()), today);
            }
            sent.put(regulation.id(), today);
        }
    }

    private void order(String portal, @Nullable String unit, List<String> accounts, LocalDate today) {
        if (accounts.isEmpty() || sheets.of(portal, unit, today).isEmpty()) return;
        for (String account : accounts) {
            post.order(LetterOrder.sheet(portal, unit, today, account), clock.instant());
        }
    }
}
