package vn.congkhai.kit.json;

import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import vn.congkhai.kit.http.IncomingText;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/** Reads JSON as it is written or not at all: nothing unknown, nothing twice, nothing converted, nothing after the end. */
public final class StrictJson {
    private StrictJson() {}

    /** Makes a mapper strict. */
    public static void configure(JsonMapper.Builder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .withCoercionConfig(LogicalType.Enum, value -> {
                    value.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    value.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
                })
                .withCoercionConfig(
                        LogicalType.DateTime,
                        time -> time.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }

    /** The same tree with every text, names included, in NFC; refuses what {@link IncomingText} refuses, and numbers that canonical JSON cannot write. */
    public static JsonNode nfc(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> field : object.properties())
                    copy.set(IncomingText.nfc(field.getKey()), nfc(field.getValue()));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(nfc(element)));
                yield copy;
            }
            case NumericNode number
            when !Double.isFinite(number.doubleValue()) ->
                throw new ProblemException(Problems.malformed("Nội dung JSON có số quá lớn."));
            default ->
                node.isString() ? JsonNodeFactory.instance.stringNode(IncomingText.nfc(node.stringValue())) : node;
        };
    }
}
