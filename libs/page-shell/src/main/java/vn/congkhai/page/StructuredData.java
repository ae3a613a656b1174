package vn.congkhai.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dữ liệu có cấu trúc: one schema.org object as JSON-LD. It stands in a {@code script} element, where the only thing a text
 * could break out with is an angle bracket; there is none in what {@link #json()} returns.
 */
public final class StructuredData {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private StructuredData(String type) {
        fields.put("@context", "https://schema.org");
        fields.put("@type", type);
    }

    /** An object of that type of schema.org. */
    public static StructuredData of(String type) {
        return new StructuredData(type);
    }

    /** The same with one more property; what is null or empty is left out. */
    public StructuredData with(String name, @Nullable Object value) {
        if (value != null && !value.equals("")) fields.put(name, value);
        return this;
    }

    /** A part of another object. */
    public static Map<String, Object> part(String type, String name) {
        return part(type, Map.of("name", name));
    }

    /** A part of another object with those properties. */
    public static Map<String, Object> part(String type, Map<String, Object> properties) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("@type", type);
        part.putAll(new TreeMap<>(properties));
        return part;
    }

    /** The object as JSON without angle brackets and ampersands. */
    public String json() {
        return JsonMapper.shared()
                .writeValueAsString(fields)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
