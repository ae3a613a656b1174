package vn.congkhai.workflow.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.axon.CommandMetadata;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.workflow.calendar.CalendarEvent;
import vn.congkhai.workflow.calendar.CalendarEvent.DaysDecided;
import vn.congkhai.workflow.calendar.DecidedDays;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Follows the log and tells whoever computes due dates what was decided about the years of a decision. */
public final class PublishingCalendar implements CommitListener {
    private final CommitLog log;
    private final WorkflowEvents events;
    private final EventPublisher publisher;

    public PublishingCalendar(CommitLog log, WorkflowEvents events, EventPublisher publisher) {
        this.log = log;
        this.events = events;
        this.publisher = publisher;
    }

    @Override
    public void on(List<Commit> batch) {
        List<OutgoingEvent> outgoing = new ArrayList<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                if (!logged.aggregateId().equals(WorkflowEvents.CALENDAR)) continue;
                events.calendar(logged).ifPresent(event -> years(logged, event, outgoing));
            }
        }
        publisher.publish(outgoing);
    }

    private void years(LoggedEvent logged, CalendarEvent event, List<OutgoingEvent> outgoing) {
        DecidedDays decided = DecidedDays.NONE;
        for (LoggedEvent past : log.stream(WorkflowEvents.CALENDAR, 0)) {
            if (past.sequence() > logged.sequence()) break;
            CalendarEvent known = events.calendar(past).orElse(null);
            if (known != null) decided = decided.evolve(known);
        }
        TreeSet<Integer> years = new TreeSet<>();
        switch (event) {
            case DaysDecided made ->
                made.days().forEach(day -> years.add(day.date().getYear()));
        }
        for (int year : years) {
            outgoing.add(new OutgoingEvent(
                    "calendar.v1",
                    Integer.toString(year),
                    "calendar",
                    PublicYear.of(year, decided),
                    logged.position(),
                    log.epoch(),
                    logged.meta().get(CommandMetadata.TRACEPARENT),
                    event.at()));
        }
    }
}
