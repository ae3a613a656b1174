package vn.congkhai.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một trường của biểu mẫu, for {@code @template.shell.field(...)}; starts from one of the static methods.
 *
 * @param name of the parameter
 * @param id of the control, unique on its page; the name unless told otherwise
 * @param type of the control: text, email, tel, date, search, number, textarea, select or file
 * @param hint one sentence of help, empty for none
 * @param value what the visitor had entered
 * @param error what is wrong with it, null when nothing is
 * @param autocomplete HTML's token ("name", "email"), empty for none
 * @param maxLength in characters, 0 for no limit
 * @param rows of a textarea
 * @param options of a select
 */
public record FormField(
        String name,
        String id,
        String label,
        String type,
        boolean required,
        String hint,
        String value,
        @Nullable String error,
        String autocomplete,
        int maxLength,
        int rows,
        List<Option> options) {
    private static final int USUAL_ROWS = 8;

    public FormField {
        options = List.copyOf(options);
    }

    /** One choice of a select. */
    public record Option(String value, String label) {}

    /** A field that must be filled in. */
    public static FormField required(String name, String label, String type) {
        return new FormField(name, name, label, type, true, "", "", null, "", 0, USUAL_ROWS, List.of());
    }

    /** A field that may stay empty; its label says so. */
    public static FormField optional(String name, String label, String type) {
        return new FormField(name, name, label, type, false, "", "", null, "", 0, USUAL_ROWS, List.of());
    }

    /** A select that always has a value, so that nobody can leave it empty. */
    public static FormField choice(String name, String label, List<Option> options) {
        return new FormField(name, name, label, "select", true, "", "", null, "", 0, USUAL_ROWS, options);
    }

    /** The same field where another form of the page has one of that name. */
    public FormField id(String unique) {
        return new FormField(
                name, unique, label, type, required, hint, value, error, autocomplete, maxLength, rows, options);
    }

    /** The same field with a sentence of help. */
    public FormField hint(String text) {
        return new FormField(
                name, id, label, type, required, text, value, error, autocomplete, maxLength, rows, options);
    }

    /** The same field with what the visitor had entered. */
    public FormField value(@Nullable String text) {
        String entered = text == null ? "" : text;
        return new FormField(
                name, id, label, type, required, hint, entered, error, autocomplete, maxLength, rows, options);
    }

    /** The same field with what is wrong with it. */
    public FormField error(@Nullable String message) {
        return new FormField(
                name, id, label, type, required, hint, value, message, autocomplete, maxLength, rows, options);
    }

    /** The same field with HTML's autocomplete token. */
    public FormField autocomplete(String token) {
        return new FormField(name, id, label, type, required, hint, value, error, token, maxLength, rows, options);
    }

    /** The same field with a limit in characters. */
    public FormField maxLength(int characters) {
        return new FormField(
                name, id, label, type, required, hint, value, error, autocomplete, characters, rows, options);
    }

    /** The same field, smaller or larger than usual. */
    public FormField rows(int lines) {
        return new FormField(
                name, id, label, type, required, hint, value, error, autocomplete, maxLength, lines, options);
    }

    /** The same field with choices. */
    public FormField options(List<Option> choices) {
        return new FormField(
                name, id, label, type, required, hint, value, error, autocomplete, maxLength, rows, choices);
    }

    /** Ids of the elements that describe the control, empty for none. */
    public String describedBy() {
        String described = hint.isEmpty() ? "" : id + "-hint";
        return error == null ? described : (described + " " + id + "-error").strip();
    }
}
