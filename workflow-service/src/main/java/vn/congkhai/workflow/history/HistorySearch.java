package vn.congkhai.workflow.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what somebody did, in a period, in a category, by kind of act: over all articles of a portal, the latest first. */
public final class HistorySearch {
    /** Longest period that is searched at once, in days. */
    public static final int LONGEST = 400;

    /** What is told when {@link Period#of} finds none. */
    public static final String WRONG_PERIOD = "Khoảng thời gian từ 1 đến " + LONGEST + " ngày.";

    private static final int USUAL_DAYS = 31;
    private static final int LAST_YEAR = 9999;

    /** Most lines one search returns; who wants more narrows the period. */
    public static final int MOST = 10_000;

    private final HistoryPages pages;

    /** The days that are searched, both included. */
    public record Period(LocalDate from, LocalDate to) {
        /** A month up to today unless told otherwise; empty when it would be too long, run backwards, or be in no year we write. */
        public static Optional<Period> of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
            LocalDate last = to == null ? today : to;
            if (Math.abs(last.getYear()) > LAST_YEAR) return Optional.empty();
            LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
            long days = ChronoUnit.DAYS.between(first, last);
            return days < 0 || days > LONGEST ? Optional.empty() : Optional.of(new Period(first, last));
        }
    }

    /**
     * What is looked for; null means any.
     *
     * @param person account, as the actor or as the holder acted for
     * @param action name of the event without its family: {@code approved}, {@code written} for a comment
     */
    public record Wanted(
            LocalDate from,
            LocalDate to,
            @Nullable String person,
            @Nullable String category,
            @Nullable String action) {
        Predicate<HistoryLine> filter() {
            return line -> (person == null || line.actor().account().equals(person) || person.equals(line.onBehalfOf()))
                    && (category == null || line.category().equals(category))
                    && (action == null || act(line.type()).equals(action));
        }

        private static String act(String type) {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    public HistorySearch(HistoryPages pages) {
        this.pages = pages;
    }

    /** The lines found, at most {@value #MOST}. */
    public List<HistoryLine> find(String portal, Wanted wanted) {
        List<LocalDate> days = wanted.from().datesUntil(wanted.to().plusDays(1)).toList();
        Map<LocalDate, Integer> counts = pages.counts(portal, days);
        List<HistoryLine> found = new ArrayList<>();
        for (LocalDate day : days.reversed()) {
            for (int number = counts.getOrDefault(day, 0) - 1; number >= 0 && found.size() < MOST; number--) {
                lines(portal, day, number).filter(wanted.filter()).forEach(found::add);
            }
        }
        return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
    }

    private Stream<HistoryLine> lines(String portal, LocalDate day, int number) {
        return pages.page(portal, day, number).stream()
                .sorted(Comparator.comparingLong(HistoryLine::position)
                        .thenComparingLong(HistoryLine::sequence)
                        .reversed());
    }
}
