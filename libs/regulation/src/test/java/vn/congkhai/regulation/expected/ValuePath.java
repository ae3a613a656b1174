package vn.congkhai.regulation.expected;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Authority;
import vn.congkhai.regulation.FieldSet;
import vn.congkhai.regulation.Stated;

/** A value of a regulation and on what it rests, found by a path such as {@code categories[tin-tuc].supply[0].days}. */
record ValuePath(@Nullable Object value, @Nullable Authority authority) {

    /** By which component an element of a list is named. */
    private static final List<String> KEYS =
            List.of("slug", "id", "account", "kind", "genre", "level", "name", "conflict");

    /** A second path after {@code @} names the authority where a record holds several. */
    static ValuePath find(Record regulation, String path) {
        int at = path.indexOf('@');
        if (at < 0) {
            return walk(regulation, path);
        }
        Object authority = walk(regulation, path.substring(at + 1)).value();
        return new ValuePath(walk(regulation, path.substring(0, at)).value(), (Authority) authority);
    }

    /** The value as the tables write it. */
    String written() {
        return write(value);
    }

    private static ValuePath walk(Record regulation, String path) {
        Object value = regulation;
        Authority authority = null;
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) == '[') {
                int end = path.indexOf(']', at);
                value = element((List<?>) value, path.substring(at + 1, end));
                at = end + 1;
            } else {
                int start = path.charAt(at) == '.' ? at + 1 : at;
                at = Stream.of(path.indexOf('.', start), path.indexOf('[', start))
                        .filter(end -> end >= 0)
                        .min(Integer::compare)
                        .orElse(path.length());
                value = call(value, path.substring(start, at));
            }
            authority = ownAuthority(value, authority);
        }
        return new ValuePath(value instanceof Stated<?> stated ? stated.value() : value, authority);
    }

    private static Object element(List<?> list, String key) {
        if (key.matches("\\d") && list.stream().noneMatch(item -> isNamed(item, key))) {
            return list.get(Integer.parseInt(key));
        }
        return list.stream()
                .filter(item -> isNamed(item, key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " among " + list));
    }

    private static boolean isNamed(Object item, String key) {
        for (String name : KEYS) {
            for (RecordComponent component : item.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return String.valueOf(call(item, name)).equals(key);
                }
            }
        }
        return false;
    }

    private static @Nullable Authority ownAuthority(@Nullable Object value, @Nullable Authority above) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return ownAuthority(list.getFirst(), above);
        }
        if (!(value instanceof Record part)) {
            return above;
        }
        List<RecordComponent> own = Stream.of(part.getClass().getRecordComponents())
                .filter(component -> component.getType() == Authority.class)
                .toList();
        return own.size() == 1 ? (Authority) call(part, own.getFirst().getName()) : above;
    }

    private static Object call(Object value, String name) {
        try {
            Method method = value.getClass().getMethod(name);
            return method.invoke(value);
        } catch (ReflectiveOperationException noSuchValue) {
            throw new LinkageError(value.getClass().getSimpleName() + " has no " + name, noSuchValue);
        }
    }

    private static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case FieldSet set -> String.join(", ", set.names());
            case Stated<?> stated -> write(stated.value());
            case List<?> list -> list.stream().map(ValuePath::write).collect(Collectors.joining(", "));
            case Map<?, ?> map -> map.toString();
            case vn.congkhai.regulation.Statement statement -> statement.text();
            case vn.congkhai.regulation.Royalties.Work work -> work.genre();
            default -> value.toString();
        };
    }
}
