package vn.congkhai.regulation;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the values of a file stand: the line of each path, and the clause that the mapping around it cites. */
final class Places {

    /** By which key an item of a list is named in a path ({@code steps.edit.by}). */
    private static final List<String> NAMES = List.of("slug", "id", "account");

    private final Map<String, Place> places = new HashMap<>();

    private record Place(int line, @Nullable String clause) {}

    private Places() {}

    /** Reads a file that is known to be YAML, or nothing out of one that is not. */
    static Places of(String yaml) {
        Places places = new Places();
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root != null) {
                places.collect("", root, null);
            }
        } catch (YAMLException told) {
            // The reader has told that this is no YAML, with the line.
            return new Places();
        }
        return places;
    }

    /** The line of the value at a path, or of the nearest mapping around it; 0 when nothing of the path is there. */
    int line(String path) {
        Place nearest = nearest(path);
        return nearest == null ? 0 : nearest.line();
    }

    /** The clause cited by the mapping that holds the path, or by the nearest one around it that cites any. */
    @Nullable
    String clause(String path) {
        Place nearest = nearest(path);
        return nearest == null ? null : nearest.clause();
    }

    private @Nullable Place nearest(String path) {
        for (String part = path; !part.isEmpty(); part = shorter(part)) {
            Place place = places.get(part);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static String shorter(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private void collect(String path, Node node, @Nullable String clauseAbove) {
        if (node instanceof MappingNode mapping) {
            String own = text(mapping, "clause");
            String under = own == null ? text(mapping, "under") : own;
            String clause = under == null ? clauseAbove : under;
            put(path, node, clause);
            for (NodeTuple entry : mapping.getValue()) {
                String key = ((ScalarNode) entry.getKeyNode()).getValue();
                String at = path.isEmpty() ? key : path + "." + key;
                put(at, entry.getKeyNode(), clause);
                collect(at, entry.getValueNode(), clause);
            }
        } else if (node instanceof SequenceNode sequence) {
            int index = 0;
            for (Node item : sequence.getValue()) {
                collect(path + "[" + index++ + "]", item, clauseAbove);
                if (item instanceof MappingNode mapping) {
                    NAMES.stream()
                            .map(name -> text(mapping, name))
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .ifPresent(name -> collect(path + "." + name, item, clauseAbove));
                }
            }
        }
    }

    private void put(String path, Node node, @Nullable String clause) {
        places.putIfAbsent(path, new Place(node.getStartMark().getLine() + 1, clause));
    }

    private static @Nullable String text(MappingNode mapping, String key) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(key)
                    && entry.getValueNode() instanceof ScalarNode value) {
                return value.getValue();
            }
        }
        return null;
    }
}
