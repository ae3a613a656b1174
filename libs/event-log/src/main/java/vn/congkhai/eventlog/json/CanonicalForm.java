package vn.congkhai.eventlog.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of RFC 8785 for values without fractions: names sorted by UTF-16 code units, no space, the shortest
 * escapes. Commits, checkpoints and proofs hold nothing else; what could be written in two ways is refused.
 */
public final class CanonicalForm {
    /** Beyond it a reader with floating-point numbers would see another number. */
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalForm() {}

    /** UTF-8 bytes of the canonical form. */
    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The canonical form.
     *
     * @throws IllegalArgumentException for fractions, integers above 2^53 - 1 and lone surrogates
     */
    public static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder(512);
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String string -> write(string, out);
            case Boolean truth -> out.append(truth);
            case Integer number -> out.append(number);
            case Long number -> {
                if (Math.abs(number) > LARGEST) throw new IllegalArgumentException(number + " is above 2^53 - 1");
                out.append(number);
            }
            case JsonObject object -> write(object.fields(), out);
            case Map<?, ?> fields -> writeFields(fields, out);
            case Iterable<?> items -> writeItems(items, out);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void writeFields(Map<?, ?> fields, StringBuilder out) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        fields.forEach((name, value) -> sorted.put((String) name, value));
        String separator = "";
        out.append('{');
        for (Map.Entry<String, @Nullable Object> field : sorted.entrySet()) {
            out.append(separator);
            write(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeItems(Iterable<?> items, StringBuilder out) {
        String separator = "";
        out.append('[');
        for (Object item : items) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void write(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                    else out.append(paired(string, i));
                }
            }
        }
        out.append('"');
    }

    private static char paired(String string, int at) {
        char c = string.charAt(at);
        boolean lone = Character.isHighSurrogate(c)
                ? at + 1 == string.length() || !Character.isLowSurrogate(string.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(string.charAt(at - 1)));
        if (lone) throw new IllegalArgumentException("a lone surrogate has no canonical form");
        return c;
    }
}
