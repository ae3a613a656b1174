package vn.congkhai.qa.timekeeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.QuestionCommand.RecomputeDeadline;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.calendar.WorkingDays;

/**
 * Tính lại thời hạn: compares every open deadline with the running calendar, and where it says another day lets the question have an
 * event that says why.
 */
public final class RecomputingDeadlines {
    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final QuestionCommands commands;
    private final Clock clock;

    public RecomputingDeadlines(TicketIndex index, QuestionPolicies policies, QuestionCommands commands, Clock clock) {
        this.index = index;
        this.policies = policies;
        this.commands = commands;
        this.clock = clock;
    }

    /** Compares all; how many were moved or explained anew. */
    public int recompute() {
        int moved = 0;
        for (Regulation regulation : policies.all()) {
            QuestionPolicy policy = policies.of(regulation.id());
            // Once per day of receipt, not once per question.
            Map<LocalDate, Deadline> deadlines = new HashMap<>();
            List<TicketRow> wrong = index.open(
                    regulation.id(),
                    row -> !TicketIndex.isDue(row, deadlines.computeIfAbsent(row.from(), policy::deadline)));
            for (TicketRow row : wrong) moved += recompute(row, policy);
        }
        return moved;
    }

    private int recompute(TicketRow row, QuestionPolicy policy) {
        var command = new RecomputeDeadline(row.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        WorkingDays calendar = policy.calendar();
        String once = "recompute|" + row.id() + "|" + row.version() + "|"
                + calendar.days().hashCode();
        Optional<Commit> commit = commands.attempt(command, policy, once);
        commit.ifPresent(done -> index.apply(List.of(done)));
        return commit.isPresent() ? 1 : 0;
    }
}
