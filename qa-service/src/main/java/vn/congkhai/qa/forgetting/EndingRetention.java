package vn.congkhai.qa.forgetting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionCommand.EndRetention;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulation;

/** Hết thời gian lưu giữ: once a day, what is older than the portal keeps it is forgotten. */
public final class EndingRetention {
    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final QuestionCommands commands;
    private final Clock clock;
    private LocalDate lookedOn = LocalDate.EPOCH;

    public EndingRetention(TicketIndex index, QuestionPolicies policies, QuestionCommands commands, Clock clock) {
        this.index = index;
        this.policies = policies;
        this.commands = commands;
        this.clock = clock;
    }

    /** Looks through what is finished, unless it did so today; how many askers were forgotten. */
    public synchronized int end() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = Days.of(now);
        if (lookedOn.equals(today)) return 0;
        int forgotten = 0;
        for (Regulation regulation : policies.all()) {
            QuestionPolicy policy = policies.of(regulation.id());
            List<String> over = new ArrayList<>();
            index.finished(regulation.id(), at -> true, row -> {
                if (isOver(row, policy, today)) over.add(row.id());
            });
            for (String id : over) {
                var commit = commands.attempt(new EndRetention(id, now), policy, "retention|" + id);
                commit.ifPresent(done -> index.apply(List.of(done)));
                if (commit.isPresent()) forgotten++;
            }
        }
        lookedOn = today;
        return forgotten;
    }

    private static boolean isOver(TicketRow row, QuestionPolicy policy, LocalDate today) {
        return !row.erased() && row.finishedAt() != null && !today.isBefore(policy.keptUntil(row.finishedAt()));
    }
}
