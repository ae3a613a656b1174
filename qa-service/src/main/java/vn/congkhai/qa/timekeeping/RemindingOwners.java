package vn.congkhai.qa.timekeeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionCommand.RemindOwner;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulation;

/** Nhắc hạn: whoever holds a question is told once of every stage of its deadline, in working hours. */
public final class RemindingOwners {
    private static final int AT_ONCE = 200;

    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final QuestionCommands commands;
    private final Clock clock;

    public RemindingOwners(TicketIndex index, QuestionPolicies policies, QuestionCommands commands, Clock clock) {
        this.index = index;
        this.policies = policies;
        this.commands = commands;
        this.clock = clock;
    }

    /** Reminds of what has reached a new stage; how many were told. */
    public int remind() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = Days.of(now);
        int told = 0;
        for (Regulation regulation : policies.all()) {
            QuestionPolicy policy = policies.of(regulation.id());
            if (!policy.inWorkingHours(now)) continue;
            Map<LocalDate, DeadlineStage> stages = new HashMap<>();
            List<TicketRow> due = index.open(regulation.id(), row -> {
                DeadlineStage stage = stages.computeIfAbsent(row.owedOn(), owed -> policy.stage(today, owed));
                return stage != DeadlineStage.AHEAD && !row.isTold(stage, row.owedOn());
            });
            for (TicketRow row : due.subList(0, Math.min(AT_ONCE, due.size()))) {
                told += tell(row, policy.stage(today, row.owedOn()), policy, now);
            }
        }
        return told;
    }

    private int tell(TicketRow row, DeadlineStage stage, QuestionPolicy policy, Instant now) {
        String once = "remind|" + row.id() + "|" + stage + "|" + row.owedOn();
        Optional<Commit> commit = commands.attempt(new RemindOwner(row.id(), now), policy, once);
        commit.ifPresent(done -> index.apply(List.of(done)));
        return commit.isPresent() ? 1 : 0;
    }
}
