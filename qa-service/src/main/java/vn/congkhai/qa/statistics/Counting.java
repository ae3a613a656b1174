package vn.congkhai.qa.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.tickets.Course;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Counts questions one by one as they stood at the end of a day. */
final class Counting {
    private static final int MOST_DAYS = 1_000;

    private final LocalDate at;
    private final WorkingDays calendar;
    private final Map<Group, Tally> tallies = new HashMap<>();
    private final Tally total = new Tally();
    private final Map<LocalDate, Map<LocalDate, Integer>> spans = new HashMap<>();
    private int ratings;
    private int scores;

    private record Group(
            String month, @Nullable String unit, @Nullable String field) {}

    Counting(LocalDate at, WorkingDays calendar) {
        this.at = at;
        this.calendar = calendar;
    }

    void add(TicketRow row) {
        LocalDate receivedOn = QuestionPolicy.day(row.receivedAt());
        if (receivedOn.isAfter(at)) return;
        Course then = row.course().getFirst();
        Course ended = null;
        LocalDate start = receivedOn;
        for (Course course : row.course()) {
            if (course.on().isAfter(at)) break;
            then = course;
            // Not only where it says "reopened": who classifies it on the same day leaves just that.
            if (course.state().isOpen() && ended != null) {
                start = course.on();
                ended = null;
            } else if (ended == null && !course.state().isOpen()) ended = course;
        }
        String month = receivedOn.toString().substring(0, 7);
        Course end = ended;
        LocalDate from = start;
        Course last = then;
        for (Tally tally : List.of(total, tally(new Group(month, last.unit(), last.field())))) {
            tally.received++;
            if (end == null) {
                tally.open++;
                if (at.isAfter(last.owedOn())) tally.overdue++;
            } else tally.ended(end, span(from, end.on()));
        }
        if (last.score() != null) {
            ratings++;
            scores += last.score();
        }
    }

    private Tally tally(Group group) {
        return tallies.computeIfAbsent(group, missing -> new Tally());
    }

    private int span(LocalDate from, LocalDate to) {
        return spans.computeIfAbsent(from, missing -> new HashMap<>())
                .computeIfAbsent(to, missing -> Math.min(MOST_DAYS, calendar.between(from, to)));
    }

    Statistics statistics(String portal, BiFunction<String, String, String> unitName) {
        List<Statistics.Row> rows = new ArrayList<>();
        tallies.forEach((group, tally) -> {
            String name = group.unit() == null ? null : unitName.apply(portal, group.unit());
            rows.add(new Statistics.Row(group.month(), group.unit(), name, group.field(), tally.figures()));
        });
        rows.sort(Comparator.comparing(Statistics.Row::month)
                .reversed()
                .thenComparing(Statistics.Row::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Statistics.Row::field, Comparator.nullsFirst(Comparator.naturalOrder())));
        Double average = ratings == 0 ? null : Math.round(100.0 * scores / ratings) / 100.0;
        return new Statistics(portal, at, total.figures(), rows, new Statistics.Satisfaction(ratings, average));
    }

    /** A group being counted. */
    private static final class Tally {
        private int received;
        private int onTime;
        private int late;
        private int open;
        private int overdue;
        private int outOfScope;
        private int withdrawn;
        private final Map<Integer, Integer> days = new HashMap<>();

        void ended(Course end, int span) {
            switch (end.state()) {
                case ANSWERED -> {
                    if (end.late()) late++;
                    else onTime++;
                    days.merge(span, 1, Integer::sum);
                }
                case OUT_OF_SCOPE -> outOfScope++;
                default -> withdrawn++;
            }
        }

        Statistics.Figures figures() {
            return new Statistics.Figures(received, onTime, late, open, overdue, outOfScope, withdrawn, median());
        }

        private @Nullable Double median() {
            int answered = onTime + late;
            if (answered == 0) return null;
            return (nth((answered - 1) / 2) + nth(answered / 2)) / 2.0;
        }

        private int nth(int wanted) {
            int passed = 0;
            for (int day : days.keySet().stream().sorted().toList()) {
                passed += days.getOrDefault(day, 0);
                if (passed > wanted) return day;
            }
            throw new IllegalStateException("no answer number " + wanted);
        }
    }
}
