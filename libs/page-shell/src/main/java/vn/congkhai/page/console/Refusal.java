package vn.congkhai.page.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.kit.problem.Problem;

/**
 * Lời từ chối: why a step was not taken, in the rule's own words.
 *
 * @param clause where the rule comes from, null where the platform set it
 */
public record Refusal(String message, @Nullable String clause, List<String> details) {
    public Refusal {
        details = List.copyOf(details);
    }

    /** The words of a problem. */
    public static Refusal of(Problem problem) {
        return new Refusal(
                problem.detail(),
                problem.clause(),
                problem.errors().stream()
                        .map(FieldError::message)
                        .filter(message -> !message.equals(problem.detail()))
                        .distinct()
                        .toList());
    }
}
