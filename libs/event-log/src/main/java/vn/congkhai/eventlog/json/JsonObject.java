package vn.congkhai.eventlog.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object whose fields are asked for with the type they must have. */
public record JsonObject(Map<String, @Nullable Object> fields) {
    public JsonObject {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** @throws MalformedJsonException when the text is no object */
    public static JsonObject parse(String text) {
        return of(Json.parse(text));
    }

    /** @throws MalformedJsonException when the value is no object */
    @SuppressWarnings("unchecked") // the parser makes no other maps
    public static JsonObject of(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) return new JsonObject((Map<String, @Nullable Object>) fields);
        throw new MalformedJsonException("no object");
    }

    /** The field, or null if it is absent or null. */
    public @Nullable Object get(String name) {
        return fields.get(name);
    }

    /** @throws MalformedJsonException when it is absent or no string */
    public String string(String name) {
        return field(name, String.class);
    }

    /** @throws MalformedJsonException when it is absent or no integer */
    public long number(String name) {
        return field(name, Long.class);
    }

    /** @throws MalformedJsonException when it is absent or no object */
    public JsonObject object(String name) {
        return of(field(name, Map.class));
    }

    /** @throws MalformedJsonException when it is absent or no list of such items */
    public <T> List<T> list(String name, Function<@Nullable Object, T> item) {
        return ((List<?>) field(name, List.class)).stream().map(item).toList();
    }

    /** A list of strings. */
    public List<String> strings(String name) {
        return list(name, item -> {
            if (item instanceof String text) return text;
            throw new MalformedJsonException(name + " holds something else than strings");
        });
    }

    /** A list of objects. */
    public List<JsonObject> objects(String name) {
        return list(name, JsonObject::of);
    }

    private <T> T field(String name, Class<T> type) {
        Object value = fields.get(name);
        if (!type.isInstance(value)) throw new MalformedJsonException(name + " is missing or of another type");
        return type.cast(value);
    }
}
