package vn.congkhai.page.console;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.page.InvalidField;

/** What a refusal says about the fields of a form. */
public final class FormErrors {
    private FormErrors() {}

    /** The first thing wrong with a field, null when nothing is. */
    public static @Nullable String of(@Nullable Problem problem, String field) {
        if (problem == null) return null;
        return problem.errors().stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /**
     * Everything wrong, each with the field to go to.
     *
     * @param label what people call a field
     */
    public static List<InvalidField> all(@Nullable Problem problem, UnaryOperator<String> label) {
        return all(problem, label, UnaryOperator.identity());
    }

    /**
     * Everything wrong, each with the control to go to.
     *
     * @param label what people call a field
     * @param control id of the control in which a field is entered
     */
    public static List<InvalidField> all(
            @Nullable Problem problem, UnaryOperator<String> label, UnaryOperator<String> control) {
        if (problem == null) return List.of();
        return problem.errors().stream()
                .map(error -> new InvalidField(
                        control.apply(error.field()), label.apply(error.field()) + ": " + error.message()))
                .distinct()
                .toList();
    }
}
