package vn.congkhai.qa.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.tickets.TicketIndex;

/** Thống kê: counted when asked for, kept for a short time for today and for long for a past day, which can no longer change. */
public final class CountingQuestions {
    private static final Duration FRESH = Duration.ofMillis(500);
    private static final int KEPT = 64;

    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final Clock clock;
    private final Map<String, Statistics.Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Statistics.Counted> eldest) {
            return size() > KEPT;
        }
    };

    public CountingQuestions(TicketIndex index, QuestionPolicies policies, Clock clock) {
        this.index = index;
        this.policies = policies;
        this.clock = clock;
    }

    /** The statistics of a portal up to the end of a day, today at the latest. One at a time: nobody can make it count twice at once. */
    public synchronized Statistics at(String portal, LocalDate day) {
        LocalDate today = Days.today(clock);
        LocalDate last = day.isAfter(today) ? today : day;
        String key = portal + "|" + last;
        Statistics.Counted known = counted.get(key);
        if (known != null && (isPast(known, last, today) || isFresh(known))) return known.statistics();
        var counting = new Counting(last, policies.of(portal).calendar());
        Instant started = clock.instant();
        index.open(portal, row -> true).forEach(counting::add);
        index.finished(portal, at -> true, counting::add);
        Statistics statistics = counting.statistics(portal, policies::unitName);
        counted.put(key, new Statistics.Counted(statistics, started, Duration.between(started, clock.instant())));
        return statistics;
    }

    /** A day that was over when it was counted stays as it was. */
    private static boolean isPast(Statistics.Counted known, LocalDate last, LocalDate today) {
        return last.isBefore(today) && Days.of(known.at()).isAfter(last);
    }

    private boolean isFresh(Statistics.Counted known) {
        // Where counting takes long it is not done all the time.
        Duration kept = FRESH.plus(known.took().multipliedBy(20));
        return Duration.between(known.at(), clock.instant()).compareTo(kept) < 0;
    }
}
