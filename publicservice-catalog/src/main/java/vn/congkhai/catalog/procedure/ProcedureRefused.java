package vn.congkhai.catalog.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command was refused by a named rule; nothing happened. */
public final class ProcedureRefused extends RuntimeException {
    private final ProcedureRule rule;
    private final @Nullable String clause;
    private final transient List<FieldFault> faults;

    ProcedureRefused(ProcedureRule rule, @Nullable String clause, List<FieldFault> faults) {
        super(rule.message());
        this.rule = rule;
        this.clause = clause;
        this.faults = List.copyOf(faults);
    }

    /** Which rule. */
    public ProcedureRule rule() {
        return rule;
    }

    /** Full citation where a clause of the portal's regulation stands behind the rule. */
    public @Nullable String clause() {
        return clause;
    }

    /** What is wrong with which field. */
    public List<FieldFault> faults() {
        return faults;
    }

    /**
     * One field that cannot be accepted.
     *
     * @param code {@code required}, {@code too-long}, {@code too-low} or {@code invalid}
     * @param message Vietnamese
     */
    public record FieldFault(String field, String code, String message) {}
}
