package vn.congkhai.qa.question;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.qa.question.QuestionRefused.FieldFault;

/** Collects what is wrong with the fields of one command, so that a form can show all of it at once. */
public final class FieldChecks {
    private final List<FieldFault> faults = new ArrayList<>();

    /** The text must have between 1 and {@code max} characters that are not all blank. */
    public FieldChecks text(String field, String value, int max) {
        if (value.isBlank()) return fault(field, "required", "Cần điền mục này.");
        return atMost(field, value, max);
    }

    /** The text may be empty but has at most {@code max} characters. */
    public FieldChecks atMost(String field, String value, int max) {
        if (value.codePointCount(0, value.length()) <= max) return this;
        return fault(field, "too-long", "Dài nhất " + max + " ký tự.");
    }

    /** A condition of the caller's own. */
    public FieldChecks that(boolean fine, String field, String message) {
        return fine ? this : fault(field, "invalid", message);
    }

    /** A condition with a code of its own. */
    public FieldChecks that(boolean fine, String field, String code, String message) {
        return fine ? this : fault(field, code, message);
    }

    /** A fault that the caller has found. */
    FieldChecks fault(String field, String code, String message) {
        faults.add(new FieldFault(field, code, message));
        return this;
    }

    /** What was found, in the order of the checks. */
    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /**
     * Ends the checks.
     *
     * @throws QuestionRefused when any field is at fault
     */
    public void requireNone() {
        if (!faults.isEmpty()) throw new QuestionRefused(QuestionRule.FIELDS_ARE_COMPLETE, null, faults);
    }
}
