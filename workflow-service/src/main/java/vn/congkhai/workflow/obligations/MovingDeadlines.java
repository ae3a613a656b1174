package vn.congkhai.workflow.obligations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.workflow.obligation.Deadline;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationCommand.MoveDeadline;
import vn.congkhai.workflow.supply.SupplyDeadlines;

/** After every change of the calendar, and at every start, moves the last day of what is still owed, by an event that says why. */
public final class MovingDeadlines {
    private static final Logger LOG = LoggerFactory.getLogger(MovingDeadlines.class);
    private final Set<String> portals;
    private final ObligationBooks books;
    private final ObligationDesk desk;
    private final SupplyDeadlines deadlines;
    private final Clock clock;

    public MovingDeadlines(
            Set<String> portals, ObligationBooks books, ObligationDesk desk, SupplyDeadlines deadlines, Clock clock) {
        this.portals = Set.copyOf(portals);
        this.books = books;
        this.desk = desk;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Compares every open last day with the calendar of now. */
    public void run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (String portal : portals) {
            for (Obligation obligation : books.of(portal).obligations()) {
                if (obligation.met() == null) compare(obligation, now);
            }
        }
    }

    private void compare(Obligation obligation, Instant now) {
        Optional<Deadline> due = deadlines.deadline(obligation.portal(), obligation.category(), obligation.starts());
        Deadline stored = obligation.deadline();
        if (due.isEmpty() || (stored != null && stored.dueOn().equals(due.get().dueOn()))) return;
        String commandId = "move-%s-%d-%s"
                .formatted(obligation.id(), obligation.version(), due.get().dueOn());
        desk.handle(new MoveDeadline(obligation.id(), due.get(), "Lịch làm việc thay đổi", now), commandId);
        LOG.info("obligation {} is now due on {}", obligation.id(), due.get().dueOn());
    }
}
