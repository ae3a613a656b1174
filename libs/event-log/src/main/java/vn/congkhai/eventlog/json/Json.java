package vn.congkhai.eventlog.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, booleans, {@link Long} for integers and {@link BigDecimal} for other numbers.
 * A name twice in one object is refused, because two readers could see two values.
 */
public final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @throws MalformedJsonException when the text is anything but one JSON value */
    public static @Nullable Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.space();
        if (json.at < text.length()) throw json.wrong("more than one value");
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) throw wrong("nested too deeply");
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        at++;
        space();
        if (taken('}')) return fields;
        while (true) {
            space();
            String name = string();
            space();
            if (!taken(':')) throw wrong("a name without a value");
            if (fields.containsKey(name)) throw wrong("the name " + name + " twice");
            fields.put(name, value(depth + 1));
            space();
            if (taken('}')) return fields;
            if (!taken(',')) throw wrong("an object that does not end");
        }
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        space();
        if (taken(']')) return items;
        while (true) {
            items.add(value(depth + 1));
            space();
            if (taken(']')) return items;
            if (!taken(',')) throw wrong("a list that does not end");
        }
    }

    private String string() {
        if (!taken('"')) throw wrong("no string");
        StringBuilder read = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') return read.toString();
            if (c < 0x20) throw wrong("a control character in a string");
            read.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) throw wrong("no hexadecimal digit");
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
        String digits = text.substring(from, at);
        try {
            if (digits.matches("-?(0|[1-9][0-9]{0,17})")) return Long.valueOf(digits);
            if (digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?")) return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw wrong("a number out of range");
        }
        throw wrong("no value");
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) throw wrong("no value");
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }

    private char peek() {
        if (at >= text.length()) throw wrong("an end too early");
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private boolean taken(char c) {
        if (at >= text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private MalformedJsonException wrong(String what) {
        return new MalformedJsonException(what + " at character " + at);
    }
}
