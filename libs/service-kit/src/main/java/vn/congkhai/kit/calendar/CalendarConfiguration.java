package vn.congkhai.kit.calendar;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.regulation.calendar.WorkingDays;

/**
 * Makes the one {@link RunningCalendar} of a service: {@code @Import(CalendarConfiguration.class)} on a configuration of it. Not
 * automatic, because only services with deadlines need to follow the topic.
 */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {
    /** Topic with everything decided about a year, key = year. */
    public static final String TOPIC = "calendar.v1";

    @Bean
    CompactedTable<DecidedYear> decidedYears(TopicFollowers followers) {
        return followers.table("calendar", List.of(TOPIC), event -> event.dataAs(DecidedYear.class));
    }

    @Bean
    RunningCalendar runningCalendar(CompactedTable<DecidedYear> decidedYears) {
        return new RunningCalendar(WorkingDays.stateAgencies(), decidedYears);
    }
}
