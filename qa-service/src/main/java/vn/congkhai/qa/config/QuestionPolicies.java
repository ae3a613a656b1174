package vn.congkhai.qa.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Unit;
import vn.congkhai.regulation.calendar.WorkingDays;

/** The portals that have questions, with their policies. */
public final class QuestionPolicies {
    private final Map<String, Regulation> regulations;
    private final Map<String, QuestionPolicy> policies;

    public QuestionPolicies(List<Regulation> all, WorkingDays calendar) {
        this.regulations = all.stream().collect(Collectors.toUnmodifiableMap(Regulation::id, regulation -> regulation));
        this.policies = all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Regulation::id, regulation -> QuestionPolicy.of(regulation, calendar)));
    }

    /**
     * The policy of a portal.
     *
     * @throws ProblemException 404 on a door that is no portal's
     */
    public QuestionPolicy of(String portal) {
        QuestionPolicy policy = policies.get(portal);
        if (policy == null) throw ProblemException.notFound();
        return policy;
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
