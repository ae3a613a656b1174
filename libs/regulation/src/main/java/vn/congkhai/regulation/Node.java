package vn.congkhai.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file, read key by key. A mistake is noted with its path and a placeholder returned, so that
 * reading goes on and the author sees all mistakes of a file at once; {@link #end()} notes keys nobody asked for.
 */
final class Node {

    private final String path;
    private final Map<String, Object> values;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    Node(String path, Map<String, Object> values, Problems problems) {
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    boolean has(String key) {
        asked.add(key);
        return values.get(key) != null;
    }

    void problem(String key, String message) {
        problems.add(key.isEmpty() ? path : at(key), message);
    }

    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            if (!has(key)) {
                problem(key, "is missing");
            }
            return "";
        });
    }

    Optional<String> optionalText(String key) {
        Object value = raw(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        problem(key, "must be a text, not " + value);
        return Optional.empty();
    }

    int number(String key, int least, int most) {
        Object value = raw(key);
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        problem(key, value == null ? "is missing" : "must be a whole number from " + least + " to " + most);
        return least;
    }

    boolean flag(String key) {
        Object value = raw(key);
        if (value instanceof Boolean flag) {
            return flag;
        }
        problem(key, value == null ? "is missing" : "must be true or false, not " + value);
        return false;
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            if (!text.isEmpty()) {
                problem(key, "must be a date such as 2014-08-11, not " + text);
            }
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        return constant(type, key, text(key));
    }

    <E extends Enum<E>> @Nullable E optionalOneOf(Class<E> type, String key) {
        return has(key) ? oneOf(type, key) : null;
    }

    <E extends Enum<E>> List<E> manyOf(Class<E> type, String key) {
        return texts(key).stream().map(name -> constant(type, key, name)).toList();
    }

    List<String> texts(String key) {
        Object value = raw(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            problem(key, "must be a list");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
            } else {
                problem(key, "must hold texts, not " + item);
            }
        }
        return texts;
    }

    Node child(String key) {
        Object value = raw(key);
        if (value == null) {
            problem(key, "is missing");
        }
        return of(at(key), value == null ? Map.of() : value, problems);
    }

    <T> List<T> each(String key, Function<Node, T> read) {
        Object value = raw(key);
        if (value != null && !(value instanceof List<?>)) {
            problem(key, "must be a list");
        }
        List<T> all = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                Node node = of(at(key) + "[" + all.size() + "]", item == null ? Map.of() : item, problems);
                all.add(read.apply(node));
                node.end();
            }
        }
        return all;
    }

    <T> T in(String key, Function<Node, T> read) {
        Node node = child(key);
        T value = read.apply(node);
        node.end();
        return value;
    }

    void end() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .sorted()
                .forEach(key -> problem(key, "is not a known key"));
    }

    /** The keys, in the order of the file. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Keeps {@link #end()} silent about a mapping whose mistake was told already. */
    void askNoMore() {
        asked.addAll(values.keySet());
    }

    static Node of(String path, Object value, Problems problems) {
        if (!(value instanceof Map<?, ?> map)) {
            problems.add(path, "must be a mapping");
            return new Node(path, Map.of(), problems);
        }
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
        return new Node(path, values, problems);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String key, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        if (!name.isEmpty()) {
            problem(key, "must be one of " + List.of(type.getEnumConstants()) + ", not " + name);
        }
        return type.getEnumConstants()[0];
    }

    private @Nullable Object raw(String key) {
        asked.add(key);
        return values.get(key);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
