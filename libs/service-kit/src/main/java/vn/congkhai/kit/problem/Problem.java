package vn.congkhai.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param status HTTP status
 * @param code stable code, English
 * @param detail Vietnamese text
 * @param rule name of the rule that refused, if a rule did
 * @param clause where the rule comes from, if a regulation says it
 * @param errors fields that were refused
 * @param more extra members
 * @param headers extra HTTP headers, e.g. {@code Retry-After}
 */
public record Problem(
        int status,
        String code,
        String detail,
        @Nullable String rule,
        @Nullable String clause,
        List<FieldError> errors,
        Map<String, Object> more,
        Map<String, String> headers) {

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
        headers = Map.copyOf(headers);
    }

    /** A problem of only a status, a code and a text. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null, null, List.of(), Map.of(), Map.of());
    }

    /** The Vietnamese title of this problem's status. */
    public String title() {
        return Titles.of(status);
    }

    /** The members of the JSON document, in the order of the contract. */
    public Map<String, Object> toJson(String traceId) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "urn:congkhai:problem:" + code);
        json.put("title", title());
        json.put("status", status);
        json.put("detail", detail);
        json.put("code", code);
        if (rule != null) json.put("rule", rule);
        if (clause != null) json.put("clause", clause);
        if (!errors.isEmpty()) json.put("errors", errors);
        more.forEach(json::putIfAbsent);
        json.put("traceId", traceId);
        return json;
    }
}
