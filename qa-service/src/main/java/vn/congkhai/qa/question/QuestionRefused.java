package vn.congkhai.qa.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command was refused by a named rule; nothing happened. */
public final class QuestionRefused extends RuntimeException {
    private final QuestionRule rule;
    private final @Nullable String clause;
    private final transient List<FieldFault> faults;

    QuestionRefused(QuestionRule rule, @Nullable String clause, List<FieldFault> faults) {
        super(rule.message());
        this.rule = rule;
        this.clause = clause;
        this.faults = List.copyOf(faults);
    }

    static QuestionRefused by(QuestionRule rule) {
        return new QuestionRefused(rule, null, List.of());
    }

    static QuestionRefused by(QuestionRule rule, @Nullable String clause) {
        return new QuestionRefused(rule, clause, List.of());
    }

    /** Which rule. */
    public QuestionRule rule() {
        return rule;
    }

    /** Full citation where a clause of the portal's regulation stands behind the rule. */
    public @Nullable String clause() {
        return clause;
    }

    /** What is wrong with which field; empty for every rule but {@link QuestionRule#FIELDS_ARE_COMPLETE}. */
    public List<FieldFault> faults() {
        return faults;
    }

    /**
     * One field that cannot be accepted.
     *
     * @param code {@code required}, {@code too-long}, {@code invalid}, {@code day-off} or {@code personal-data}
     * @param message Vietnamese
     */
    public record FieldFault(String field, String code, String message) {}
}
