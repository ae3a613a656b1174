package vn.congkhai.kit.json;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies in two steps, so that the text inside maps and trees is normalised like that of records. */
public final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {
    /** @param mapper strict */
    public StrictJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        try {
            JsonNode tree = getMapper().readTree(body);
            if (tree == null || tree.isMissingNode() || tree.isNull())
                throw new HttpMessageNotReadableException("no body", message);
            return getMapper().readerFor(getJavaType(type.getType(), null)).readValue(StrictJson.nfc(tree));
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("not the JSON it should be", e, message);
        }
    }
}
