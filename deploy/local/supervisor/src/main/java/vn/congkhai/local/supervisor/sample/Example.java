package vn.congkhai.local.supervisor.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bài ví dụ: one text of the platform's own, so that every kind of page has something on it. A file ({@code tep:name}) is named where
 * its id belongs.
 *
 * @param path below the folder of the samples; its first part is the portal
 * @param record the article as the API names its fields, with {@code files} beside them
 */
record Example(String path, Map<String, @Nullable Object> record) {
    private static final String ROOT = "/sample/";
    private static final Pattern FILE = Pattern.compile("tep:([a-z0-9.-]+)");
    private static final String NOTE = "<p><em>Bài ví dụ, số liệu chỉ để minh họa.</em></p>";

    /** Every example, in the order of its publication. */
    static List<Example> shipped() {
        List<Example> examples = new ArrayList<>();
        for (String path :
                new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList())
            examples.add(new Example(path, SampleText.parse(new String(read(path), StandardCharsets.UTF_8))));
        return examples;
    }

    String portal() {
        return path.substring(0, path.indexOf('/'));
    }

    /** Names of the files it needs, beside it. */
    List<String> files() {
        return record.get("files") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    byte[] bytes(String file) {
        return read(portal() + "/" + file);
    }

    /** The body of POST and PUT. */
    Map<String, @Nullable Object> article(Map<String, String> idOfFile) {
        Map<String, @Nullable Object> article = new LinkedHashMap<>();
        record.forEach((name, value) -> article.put(name, withIds(value, idOfFile)));
        article.remove("files");
        article.put("body", body(idOfFile));
        article.put("attachments", files().stream().map(idOfFile::get).toList());
        article.putIfAbsent("attributes", Map.of());
        article.putIfAbsent("referenceOnly", false);
        return article;
    }

    private String body(Map<String, String> idOfFile) {
        String body = String.valueOf(record.get("body"));
        return FILE.matcher(body)
                        .replaceAll(file ->
                                Matcher.quoteReplacement("tep/" + idOfFile.get(file.group(1)) + "/" + file.group(1)))
                + NOTE;
    }

    private static @Nullable Object withIds(@Nullable Object value, Map<String, String> idOfFile) {
        return switch (value) {
            case null -> null;
            case String text when text.startsWith("tep:") -> idOfFile.get(text.substring("tep:".length()));
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((name, inner) -> copy.put(String.valueOf(name), withIds(inner, idOfFile)));
                yield copy;
            }
            default -> value;
        };
    }

    private static byte[] read(String path) {
        try (InputStream file = Example.class.getResourceAsStream(ROOT + path)) {
            if (file == null) throw new IllegalStateException("no sample " + path);
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample " + path, e);
        }
    }
}
