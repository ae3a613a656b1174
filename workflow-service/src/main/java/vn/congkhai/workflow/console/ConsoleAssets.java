package vn.congkhai.workflow.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.kit.problem.ProblemException;

/** Scripts of the editor, each named by its content. Every page works without them. */
@RestController
public class ConsoleAssets {
    private static final String PATH = ConsolePages.WORK + "/tai-nguyen/";
    private static final List<Asset> ASSETS =
            List.of(Asset.read("purify.min"), Asset.read("squire"), Asset.read("soan-thao"));
    private static final Map<String, Asset> BY_NAME =
            ASSETS.stream().collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private record Asset(String name, String script) {
        static Asset read(String file) {
            try (InputStream in = ConsoleAssets.class.getResourceAsStream(file + ".js")) {
                if (in == null) throw new IllegalStateException(file + ".js is not on the class path");
                byte[] bytes = in.readAllBytes();
                String digest = BlobStore.sha256(bytes).substring(0, 16);
                return new Asset(
                        file + "-" + digest + ".js", new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Addresses of the scripts in the order in which they are to run. */
    public static List<String> scripts() {
        return ASSETS.stream().map(asset -> PATH + asset.name()).toList();
    }

    @GetMapping("/bien-tap/tai-nguyen/{name}")
    ResponseEntity<String> script(@PathVariable String name) {
        Asset asset = BY_NAME.get(name);
        if (asset == null) throw ProblemException.notFound();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(asset.script());
    }
}
