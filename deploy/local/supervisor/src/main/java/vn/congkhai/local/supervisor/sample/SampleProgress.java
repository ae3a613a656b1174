package vn.congkhai.local.supervisor.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the loading came. Losing it costs time and nothing else, because every step carries an idempotency key.
 *
 * @param loaded whether everything there was to load is public
 * @param published id of the public article by portal
 */
public record SampleProgress(boolean loaded, Map<String, String> published) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public SampleProgress {
        published = Map.copyOf(published);
    }

    public static SampleProgress in(Path data) {
        try {
            return JSON.readValue(Files.readAllBytes(file(data)), SampleProgress.class);
        } catch (NoSuchFileException nothingYet) {
            return new SampleProgress(false, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(data), e);
        }
    }

    SampleProgress with(String portal, String articleId) {
        Map<String, String> all = new TreeMap<>(published);
        all.put(portal, articleId);
        return new SampleProgress(loaded, all);
    }

    SampleProgress complete(boolean complete) {
        return new SampleProgress(complete, published);
    }

    void save(Path data) {
        Path unfinished = data.resolve("sample.json.new");
        try {
            Files.write(unfinished, JSON.writeValueAsBytes(this));
            Files.move(unfinished, file(data), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(data), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("sample.json");
    }
}
