package vn.congkhai.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một trường của biểu mẫu, for {@code @template.shell.field(...)}; starts from one of the static methods.
 *
 * @param name of the parameter, also the id of the control
 * @param type of the control: text, email, tel, date, search, number, textarea, select or file
 * @param hint one sentence of help, empty for none
 * @param value what the visitor had entered
 * @param error what is wrong with it, null when nothing is
 * @param autocomplete HTML's token ("name", "email"), empty for none
 * @param maxLength in characters, 0 for no limit
 * @param options of a select
 */
public record FormField(
        String name,
        String label,
        String type,
        boolean required,
        String hint,
        String value,
        @Nullable String error,
        String autocomplete,
        int maxLength,
        List<Option> options) {

    public FormField {
        options = List.copyOf(options);
    }

    /** One choice of a select. */
    public record Option(String value, String label) {}

    /** A field that must be filled in. */
    public static FormField required(String name, String label, String type) {
        return new FormField(name, label, type, true, "", "", null, "", 0, List.of());
    }

    /** A field that may stay empty; its label says so. */
    public static FormField optional(String name, String label, String type) {
        return new FormField(name, label, type, false, "", "", null, "", 0, List.of());
    }

    /** A select that always has a value, so that nobody can leave it empty. */
    public static FormField choice(String name, String label, List<Option> options) {
        return new FormField(name, label, "select", true, "", "", null, "", 0, options);
    }

    /** The same field with a sentence of help. */
    public FormField hint(String text) {
        return new FormField(name, label, type, required, text, value, error, autocomplete, maxLength, options);
    }

    /** The same field with what the visitor had entered. */
    public FormField value(@Nullable String text) {
        String entered = text == null ? "" : text;
        return new FormField(name, label, type, required, hint, entered, error, autocomplete, maxLength, options);
    }

    /** The same field with what is wrong with it. */
    public FormField error(@Nullable String message) {
        return new FormField(name, label, type, required, hint, value, message, autocomplete, maxLength, options);
    }

    /** The same field with HTML's autocomplete token. */
    public FormField autocomplete(String token) {
        return new FormField(name, label, type, required, hint, value, error, token, maxLength, options);
    }

    /** The same field with a limit in characters. */
    public FormField maxLength(int characters) {
        return new FormField(name, label, type, required, hint, value, error, autocomplete, characters, options);
    }

    /** The same field with choices. */
    public FormField options(List<Option> choices) {
        return new FormField(name, label, type, required, hint, value, error, autocomplete, maxLength, choices);
    }

    /** Ids of the elements that describe the control, empty for none. */
    public String describedBy() {
        String described = hint.isEmpty() ? "" : name + "-hint";
        return error == null ? described : (described + " " + name + "-error").strip();
    }
}
