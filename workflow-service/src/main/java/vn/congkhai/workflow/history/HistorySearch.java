package vn.congkhai.workflow.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.workflow.history.HistoryLines.Day;

/** Finds what somebody did, in a period, in a category, by kind of act: over all articles of a portal, the latest first. */
public final class HistorySearch {
    /** Longest period that is searched at once, in days. */
    public static final int LONGEST = 400;

    /** What is told when {@link Period#of} finds none. */
    public static final String WRONG_PERIOD = "Khoảng thời gian từ 1 đến " + LONGEST + " ngày.";

    private static final int USUAL_DAYS = 31;
    private static final int LAST_YEAR = 9999;
    private static final int AT_ONCE = 200;

    /** Most lines one search returns; who wants more narrows the period. */
    public static final int MOST = 10_000;

    private final HistoryLines lines;

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
        /** Whether every line of the period counts. */
        boolean isAnything() {
            return person == null && category == null && action == null;
        }

        Predicate<HistoryLine> filter() {
            return line -> (person == null || line.actor().account().equals(person) || person.equals(line.onBehalfOf()))
                    && (category == null || line.category().equals(category))
                    && (action == null || act(line.type()).equals(action));
        }

        private static String act(String type) {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    public HistorySearch(HistoryLines lines) {
        this.lines = lines;
    }

    /** One page of the lines found; where anything counts nothing is read that is not on it. */
    public PageOf<HistoryLine> page(String portal, Wanted wanted, Paging paging) {
        if (!wanted.isAnything()) return paging.of(find(portal, wanted));
        List<HistoryLine> page = new ArrayList<>();
        long passed = 0;
        long first = paging.offset();
        long end = Math.min(first + paging.size(), MOST);
        for (Filled filled : filled(portal, wanted)) {
            int count = filled.count();
            int newest = (int) Math.max(0, first - passed);
            int oldest = (int) Math.min(count, end - passed);
            if (newest < oldest) {
                page.addAll(lines.lines(filled.day(), count - oldest, count - newest)
                        .reversed());
            }
            passed += count;
        }
        return PageOf.of(page, paging, Math.min(passed, MOST));
    }

    /** The lines found, at most {@value #MOST}. */
    public List<HistoryLine> find(String portal, Wanted wanted) {
        List<HistoryLine> found = new ArrayList<>();
        for (Filled filled : filled(portal, wanted)) {
            for (int end = filled.count(); end > 0 && found.size() < MOST; end -= AT_ONCE) {
                lines.lines(filled.day(), Math.max(0, end - AT_ONCE), end).reversed().stream()
                        .filter(wanted.filter())
                        .forEach(found::add);
            }
        }
        return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
    }

    /** A day with lines. */
    private record Filled(Day day, int count) {}

    /** The days asked for, the latest first. */
    private List<Filled> filled(String portal, Wanted wanted) {
        List<LocalDate> days = wanted.from().datesUntil(wanted.to().plusDays(1)).toList();
        Map<LocalDate, Integer> counts = lines.counts(portal, days);
        return days.reversed().stream()
                .map(date -> new Filled(new Day(portal, date), counts.getOrDefault(date, 0)))
                .filter(filled -> filled.count() > 0)
                .toList();
    }
}
