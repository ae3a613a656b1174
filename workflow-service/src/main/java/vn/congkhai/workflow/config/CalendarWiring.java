package vn.congkhai.workflow.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.calendar.CalendarConfiguration;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.desk.CalendarDesk;
import vn.congkhai.workflow.desk.DayDecisions;
import vn.congkhai.workflow.publication.PublishingCalendar;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** The calendar: decided here, and followed here as everywhere else. */
@Configuration(proxyBeanMethods = false)
@Import(CalendarConfiguration.class)
class CalendarWiring {
    private static final int BATCH = 256;

    @Bean
    CalendarDesk calendarDesk(
            CommitLog log, WorkflowEvents events, WorkflowCommands commands, RunningCalendar calendar, Clock clock) {
        return new CalendarDesk(log, events, commands, calendar, clock);
    }

    @Bean
    DayDecisions dayDecisions(RunningCalendar calendar, CalendarDesk desk) {
        return new DayDecisions(calendar, desk);
    }

    @Bean
    LogProjection calendarPublication(
            LogFollowers followers, CommitLog log, WorkflowEvents events, EventPublisher publisher) {
        return followers.follow("calendar-publication", BATCH, new PublishingCalendar(log, events, publisher));
    }
}
