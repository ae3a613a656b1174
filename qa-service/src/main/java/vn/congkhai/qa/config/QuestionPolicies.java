package vn.congkhai.qa.config;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Unit;
import vn.congkhai.regulation.calendar.WorkingDays;

/** The portals that have questions, with their policies. */
public final class QuestionPolicies {
    private final Map<String, Regulation> regulations;
    private final Supplier<WorkingDays> calendar;
    private volatile @Nullable Current current;

    /** The policies by one calendar. */
    private record Current(WorkingDays calendar, Map<String, QuestionPolicy> policies) {}

    /** @param calendar as it is known at the moment of asking */
    public QuestionPolicies(List<Regulation> all, Supplier<WorkingDays> calendar) {
        this.calendar = calendar;
        this.regulations = all.stream().collect(Collectors.toUnmodifiableMap(Regulation::id, regulation -> regulation));
    }

    /**
     * The policy of a portal, with the calendar of now.
     *
     * @throws ProblemException 404 on a door that is no portal's
     */
    public QuestionPolicy of(String portal) {
        QuestionPolicy policy = current().policies().get(portal);
        if (policy == null) throw ProblemException.notFound();
        return policy;
    }

    private Current current() {
        WorkingDays now = calendar.get();
        Current known = current;
        if (known != null && known.calendar() == now) return known;
        Current fresh = new Current(
                now,
                regulations.values().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Regulation::id, regulation -> QuestionPolicy.of(regulation, now))));
        current = fresh;
        return fresh;
    }

    /**
     * The regulation of a portal.
     *
     * @throws ProblemException 404 on a door that is no portal's
     */
    public Regulation regulation(String portal) {
        Regulation regulation = regulations.get(portal);
        if (regulation == null) throw ProblemException.notFound();
        return regulation;
    }

    /** Name of a unit, or its id where the regulation no longer knows it. */
    public String unitName(String portal, String unit) {
        return regulation(portal).unit(unit).map(Unit::name).orElse(unit);
    }

    /** Every portal. */
    public Iterable<Regulation> all() {
        return regulations.values();
    }
}
