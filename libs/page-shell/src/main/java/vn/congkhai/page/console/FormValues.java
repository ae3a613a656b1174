package vn.congkhai.page.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.http.IncomingText;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.kit.security.Caller;

/** What a form sent: well-formed text in NFC, one kind of line end. */
public final class FormValues {
    private static final int KEPT = 60;

    private final Map<String, List<String>> values;
    private final String sentTo;

    /** A form with these values, which nobody has sent. */
    public FormValues(Map<String, List<String>> values) {
        this(values, "");
    }

    private FormValues(Map<String, List<String>> values, String sentTo) {
        this.values = new TreeMap<>(values);
        this.sentTo = sentTo;
    }

    /** The form that a request carries. */
    public static FormValues of(HttpServletRequest request) {
        Map<String, List<String>> values = new TreeMap<>();
        request.getParameterMap()
                .forEach((name, given) -> values.put(
                        name,
                        Arrays.stream(given)
                                .map(value -> IncomingText.nfc(value.replace("\r\n", "\n")))
                                .toList()));
        return new FormValues(values, request.getRequestURI());
    }

    /** The field's text, empty when it was not sent. */
    public String text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** The field's text without space around it; null when there is none. */
    public @Nullable String given(String name) {
        String text = text(name).strip();
        return text.isEmpty() ? null : text;
    }

    /** Every value of a field that has any text. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Whether the field has any text. */
    public boolean has(String name) {
        return given(name) != null;
    }

    /** A whole number; -1 for anything else. */
    public long number(String name) {
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The same form with other values of one field. */
    public FormValues with(String name, List<String> given) {
        FormValues other = new FormValues(values, sentTo);
        other.values.put(name, List.copyOf(given));
        return other;
    }

    /** The fields with a name that is wanted. */
    public Map<String, List<String>> only(Predicate<String> wanted) {
        Map<String, List<String>> kept = new TreeMap<>(values);
        kept.keySet().removeIf(wanted.negate());
        return kept;
    }

    /**
     * Id of the command this form gives: the same form sent twice by the same person to the same address is one command; the forms
     * of one page have one mark, and are as many commands. A form that carries no mark of its own rendering is as new as the request.
     */
    public String commandId(Caller caller, String otherwise) {
        if (!has("ma-phieu")) return otherwise;
        return "p-"
                + CanonicalJson.sha256Hex(Map.of("by", caller.account(), "form", values, "to", sentTo))
                        .substring(0, KEPT);
    }
}
