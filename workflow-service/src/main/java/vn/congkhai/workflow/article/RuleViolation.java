package vn.congkhai.workflow.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule that a command broke. Nothing was changed. */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with one field of a text. */
    public record Fault(
            String field,
            EditorialRule rule,
            String message,
            @Nullable String clause) {}

    private final EditorialRule rule;
    private final @Nullable String clause;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> facts;

    RuleViolation(EditorialRule rule, @Nullable String clause) {
        this(rule, clause, List.of(), Map.of());
    }

    RuleViolation(EditorialRule rule, @Nullable String clause, List<Fault> faults, Map<String, Object> facts) {
        super(rule + ": " + rule.message(), null, false, false);
        this.rule = rule;
        this.clause = clause;
        this.faults = List.copyOf(faults);
        this.facts = Map.copyOf(facts);
    }

    /** A violation of the first fault's rule that names them all. */
    static RuleViolation of(List<Fault> faults) {
        Fault first = faults.getFirst();
        return new RuleViolation(first.rule(), first.clause(), faults, Map.of());
    }

    /** The rule broken. */
    public EditorialRule rule() {
        return rule;
    }

    /** Citation of the regulation; null where the platform set the rule. */
    public @Nullable String clause() {
        return clause;
    }

    /** Every field at fault, for the rules about texts. */
    public List<Fault> faults() {
        return faults;
    }

    /** Further facts for the client, such as both versions of a stale write. */
    public Map<String, Object> facts() {
        return facts;
    }
}
