package vn.congkhai.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Logical event names and their classes: what is stored never carries a class name, so classes may move. */
public final class EventCodec {
    private record Shape(String type, int revision, Class<?> javaType) {}

    private final JsonMapper json;
    private final Map<String, Shape> byName = new HashMap<>();
    private final Map<Class<?>, Shape> byClass = new HashMap<>();

    public EventCodec(JsonMapper json) {
        this.json = json;
    }

    /** Names a class. A name or a class that is already taken is a mistake of the programmer. */
    public EventCodec register(String type, int revision, Class<?> javaType) {
        Shape shape = new Shape(type, revision, javaType);
        if (byName.putIfAbsent(type, shape) != null || byClass.putIfAbsent(javaType, shape) != null) {
            throw new IllegalArgumentException(type + " or " + javaType + " is registered already");
        }
        return this;
    }

    /** Whether this service knows the type; a newer writer may have added some. */
    public boolean knows(String type) {
        return byName.containsKey(type);
    }

    /** The logical name of an event's class. */
    public String typeOf(Object event) {
        return shape(event).type();
    }

    /** The current revision of an event's shape. */
    public int revisionOf(Object event) {
        return shape(event).revision();
    }

    /** The event as JSON text. */
    public String encode(Object event) {
        return json.writeValueAsString(event);
    }

    /** The event as an object; empty when its type is unknown here. */
    public Optional<Object> decode(LoggedEvent event) {
        return Optional.ofNullable(byName.get(event.type()))
                .map(shape -> json.readValue(event.payload(), shape.javaType()));
    }

    private Shape shape(Object event) {
        Shape shape = byClass.get(event.getClass());
        if (shape == null) throw new IllegalArgumentException(event.getClass() + " is no registered event");
        return shape;
    }
}
