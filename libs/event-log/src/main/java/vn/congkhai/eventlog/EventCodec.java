package vn.congkhai.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Logical event names and their classes: what is stored never carries a class name, so classes may move. An event that was
 * stored in an older shape passes through the upcasters of its type before it becomes an object; what lies in the log is never
 * rewritten. Events are immutable: whoever asks for one that was lately asked for gets the same object.
 */
public final class EventCodec {
    private record Shape(String type, int revision, Class<?> javaType) {}

    private record Older(String type, int revision) {}

    private final JsonMapper json;
    private final Map<String, Shape> byName = new HashMap<>();
    private final Map<Class<?>, Shape> byClass = new HashMap<>();
    private final Map<Older, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();
    private final DecodedLately lately = new DecodedLately();

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

    /**
     * How an event of an older revision becomes one of the next; the type is registered with its current revision.
     *
     * @param from the older revision
     */
    public EventCodec upcast(String type, int from, UnaryOperator<ObjectNode> upcaster) {
        Shape shape = byName.get(type);
        if (shape == null || from < 1 || from >= shape.revision()) {
            throw new IllegalArgumentException(type + " has no revision after " + from);
        }
        if (upcasters.putIfAbsent(new Older(type, from), upcaster) != null) {
            throw new IllegalArgumentException(type + " revision " + from + " has an upcaster already");
        }
        return this;
    }

    /** Whether this service knows the type; a newer writer may have added some. */
    public boolean knows(String type) {
        return byName.containsKey(type);
    }

    /** Whether this service can read the event: it knows the type, and its shape is not of a newer writer. */
    public boolean knows(LoggedEvent event) {
        Shape shape = byName.get(event.type());
        return shape != null && event.revision() <= shape.revision();
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

    /**
     * The event as an object; empty when its type or its revision is of a newer writer.
     *
     * @throws IllegalStateException when it is of an older revision that no upcaster leads on from
     */
    public Optional<Object> decode(LoggedEvent event) {
        Shape shape = byName.get(event.type());
        if (shape == null || event.revision() > shape.revision()) return Optional.empty();
        return Optional.of(lately.get(event, () -> decode(shape, event.revision(), event.payload())));
    }

    /**
     * The event as an object, if it is of a family; what is of another is not read at all.
     *
     * @throws IllegalStateException when it is of an older revision that no upcaster leads on from
     */
    public <T> Optional<T> decode(LoggedEvent event, Class<T> family) {
        Shape shape = byName.get(event.type());
        if (shape == null || !family.isAssignableFrom(shape.javaType())) return Optional.empty();
        return decode(event).map(family::cast);
    }

    /** A state, if it has exactly the current shape. */
    public Optional<Object> decodeExactly(String type, int revision, String payload) {
        Shape shape = byName.get(type);
        if (shape == null || shape.revision() != revision) return Optional.empty();
        return Optional.of(json.readValue(payload, shape.javaType()));
    }

    private Object decode(Shape shape, int revision, String payload) {
        if (revision == shape.revision()) return json.readValue(payload, shape.javaType());
        ObjectNode upcast = json.readValue(payload, ObjectNode.class);
        for (int from = revision; from < shape.revision(); from++) {
            UnaryOperator<ObjectNode> upcaster = upcasters.get(new Older(shape.type(), from));
            if (upcaster == null) {
                throw new IllegalStateException(shape.type() + " revision " + from + " has no upcaster");
            }
            upcast = upcaster.apply(upcast);
        }
        return json.treeToValue(upcast, shape.javaType());
    }

    private Shape shape(Object event) {
        Shape shape = byClass.get(event.getClass());
        if (shape == null) throw new IllegalArgumentException(event.getClass() + " is no registered event");
        return shape;
    }
}
