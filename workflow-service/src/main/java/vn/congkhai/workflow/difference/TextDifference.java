package vn.congkhai.workflow.difference;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two stored texts field by field. */
public final class TextDifference {
    private TextDifference() {}

    /** Names of the fields in which the texts differ, in order. */
    public static Set<String> fields(ObjectNode from, ObjectNode to) {
        TreeSet<String> fields = new TreeSet<>(from.propertyNames());
        fields.addAll(to.propertyNames());
        fields.removeIf(field -> Objects.equals(from.get(field), to.get(field)));
        return fields;
    }

    /** How the words of one field differ. */
    public static List<WordDiff.Piece> words(@Nullable JsonNode from, @Nullable JsonNode to) {
        return WordDiff.of(plain(from), plain(to));
    }

    private static String plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) return "";
        return value.isString() ? value.asString() : value.toString();
    }
}
