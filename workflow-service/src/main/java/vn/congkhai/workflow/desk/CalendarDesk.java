package vn.congkhai.workflow.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.tracing.Traces;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.calendar.CalendarEvent;
import vn.congkhai.workflow.calendar.DecideDays;
import vn.congkhai.workflow.calendar.DecidedDays;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Takes decisions about days, each id once. */
public final class CalendarDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarDesk.class);
    /** Whoever has decided should read his decision; if Kafka is slow he gets his answer all the same. */
    private static final Duration SEEN_HERE = Duration.ofSeconds(2);

    private final CommitLog log;
    private final WorkflowEvents events;
    private final WorkflowCommands commands;
    private final RunningCalendar calendar;
    private final Clock clock;

    public CalendarDesk(
            CommitLog log, WorkflowEvents events, WorkflowCommands commands, RunningCalendar calendar, Clock clock) {
        this.log = log;
        this.events = events;
        this.commands = commands;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is decided after the decision, or was after it when it was made before. */
    public DecidedDays decide(List<CalendarDay> days, Actor by, String commandId) {
        DecideDays command = new DecideDays(days, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        DecidedDays decided = decideOnce(command, commandId);
        try {
            if (!calendar.awaitVersion(decided.version(), SEEN_HERE)) {
                LOG.warn("decision {} of the calendar is made, but not yet followed here", decided.version());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return decided;
    }

    private DecidedDays decideOnce(DecideDays command, String commandId) {
        Optional<Commit> before = log.findCommit(commandId);
        if (before.isPresent()) return repeated(before.get());
        try {
            DecidedDays decided = commands.decide(command, commandId, Traces.current());
            LOG.info("{} days decided, the calendar is at {}", command.days().size(), decided.version());
            return decided;
        } catch (AlreadyCommittedException e) {
            return repeated(e.commit());
        }
    }

    private DecidedDays repeated(Commit commit) {
        if (!commit.events().getFirst().aggregateId().equals(WorkflowEvents.CALENDAR))
            throw new ProblemException(Problems.keyReused());
        DecidedDays decided = DecidedDays.NONE;
        for (LoggedEvent logged : log.stream(WorkflowEvents.CALENDAR, 0)) {
            if (logged.position() > commit.position()) break;
            CalendarEvent event = events.calendar(logged).orElse(null);
            if (event != null) decided = decided.evolve(event);
        }
        return decided;
    }
}
