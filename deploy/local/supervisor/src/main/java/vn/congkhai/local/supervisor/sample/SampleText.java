package vn.congkhai.local.supervisor.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One text to publish: its record ({@code texts/<portal>.yaml}), its body ({@code .html}) and the original file.
 *
 * @param record the fields of an article as the API names them, without body and attachments
 */
record SampleText(Map<String, @Nullable Object> record, String body, Path original) {

    /** Empty if the portal brings no text. */
    static Optional<SampleText> of(Path regulations, String portal) {
        Path texts = regulations.resolve("texts");
        Path file = texts.resolve(portal + ".yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<String, @Nullable Object> record = new LinkedHashMap<>(parse(Files.readString(file)));
            String original = record.remove("file") instanceof String named ? named : portal + ".txt";
            return Optional.of(
                    new SampleText(record, Files.readString(texts.resolve(portal + ".html")), texts.resolve(original)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the text of " + portal, e);
        }
    }

    String fileName() {
        return original.getFileName().toString();
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(original);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + original, e);
        }
    }

    /** The body of POST and PUT: the uploaded original is both an attachment and the record's file. */
    Map<String, @Nullable Object> article(String attachmentId) {
        Map<String, @Nullable Object> article = new LinkedHashMap<>(record);
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        if (record.get("attributes") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> attributes.put(String.valueOf(name), value));
        }
        attributes.put("file", attachmentId);
        article.put("attributes", attributes);
        article.put("body", body);
        article.put("attachments", List.of(attachmentId));
        article.putIfAbsent("referenceOnly", false);
        return article;
    }

    static Map<String, @Nullable Object> parse(String yaml) {
        Map<String, @Nullable Object> parsed = new HashMap<>();
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (loaded instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> parsed.put(String.valueOf(name), plain(value)));
        }
        return parsed;
    }

    /** Dates as the API writes them; YAML knows only instants. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Date date ->
                LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((name, inner) -> copy.put(String.valueOf(name), plain(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(SampleText::plain).toList();
            default -> value;
        };
    }
}
