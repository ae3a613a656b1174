package vn.congkhai.page.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.page.FormField;

/**
 * Biểu mẫu vừa gửi mà chưa được ghi nhận: on a page with several forms, the one that was refused comes back as it was typed.
 *
 * @param form name of that form on its page, empty when none was sent
 * @param values what was typed
 * @param problem why it was refused
 */
public record SentForm(
        String form, FormValues values, @Nullable Problem problem) {
    /** Nothing was sent. */
    public static final SentForm NONE = new SentForm("", new FormValues(Map.of()), null);

    /** Whether it is that form. */
    public boolean is(String name) {
        return form.equals(name);
    }

    /** A field of that form, filled and marked if it was this form that was refused. */
    public FormField fill(String name, FormField field) {
        return is(name) ? field.value(values.text(field.name())).error(FormErrors.of(problem, field.name())) : field;
    }
}
