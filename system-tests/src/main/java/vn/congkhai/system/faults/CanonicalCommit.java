package vn.congkhai.system.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What a commit's hash covers, written a second time from its description: canonical JSON (RFC 8785) of everything in the document
 * but the hash and {@code n}, with the previous commit's hash.
 */
final class CanonicalCommit {
    private CanonicalCommit() {}

    static String of(Document commit, String previous) {
        Map<String, Object> content = new TreeMap<>();
        content.put("position", commit.get("_id"));
        content.put("first", commit.get("first"));
        content.put("keys", commit.get("keys"));
        content.put("ts", commit.getDate("ts").toInstant().toString());
        content.put("writer", commit.get("writer"));
        content.put("previous", previous);
        List<Object> events = new ArrayList<>();
        for (Document event : commit.getList("events", Document.class)) {
            Map<String, Object> inside = new TreeMap<>(event);
            inside.put("at", event.getDate("at").toInstant().toString());
            events.add(inside);
        }
        content.put("events", events);
        return json(content);
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                new TreeMap<>(map)
                        .entrySet().stream()
                                .map(entry -> quoted(entry.getKey().toString()) + ":" + json(entry.getValue()))
                                .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> list ->
                list.stream().map(CanonicalCommit::json).collect(Collectors.joining(",", "[", "]"));
            case Number number -> Long.toString(number.longValue());
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"', '\\' -> json.append('\\').append(unit);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (unit < 0x20) json.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    else json.append(unit);
                }
            }
        }
        return json.append('"').toString();
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
