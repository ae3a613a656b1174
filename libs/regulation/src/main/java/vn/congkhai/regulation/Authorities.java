package vn.congkhai.regulation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every authority a regulation names, found by walking its records, so that no part of the model is forgotten. */
public final class Authorities {

    private Authorities() {}

    /** The authorities behind the values of one portal, in the order of the model. */
    public static List<Authority> of(Regulation regulation) {
        List<Authority> found = new ArrayList<>();
        collect(regulation, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<Authority> into) {
        switch (value) {
            case Authority authority -> into.add(authority);
            case List<?> list -> list.forEach(item -> collect(item, into));
            case Record part -> {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    collect(read(component, part), into);
                }
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("Cannot read " + component, impossible);
        }
    }
}
