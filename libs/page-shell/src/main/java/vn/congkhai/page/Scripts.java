package vn.congkhai.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.problem.ProblemException;

/** Scripts of a service's pages, each named by its content, so that a browser may keep them. Every page works without them. */
public final class Scripts {
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final String path;
    private final CacheControl keeping;
    private final List<Script> scripts;

    private record Script(String name, String text) {}

    private Scripts(Class<?> beside, String path, CacheControl keeping, String... names) {
        this.path = path;
        this.keeping = keeping.immutable();
        this.scripts = Arrays.stream(names).map(name -> read(beside, name)).toList();
    }

    /**
     * Scripts of pages that everybody reads.
     *
     * @param beside the class beside which the files lie
     * @param path where they are served, ending with a slash
     * @param names of the files without {@code .js}, in the order in which they are to run
     */
    public static Scripts forEverybody(Class<?> beside, String path, String... names) {
        return new Scripts(beside, path, CacheControl.maxAge(FOR_GOOD).cachePublic(), names);
    }

    /** Scripts of pages behind the login: only the browser itself keeps them. */
    public static Scripts forStaff(Class<?> beside, String path, String... names) {
        return new Scripts(beside, path, CacheControl.maxAge(FOR_GOOD).cachePrivate(), names);
    }

    /** Addresses in the order in which they are to run. */
    public List<String> addresses() {
        return scripts.stream().map(script -> path + script.name()).toList();
    }

    /**
     * The script of that name.
     *
     * @throws ProblemException 404 for any other name, also of an older content
     */
    public ResponseEntity<String> answer(String name) {
        return scripts.stream()
                .filter(script -> script.name().equals(name))
                .findFirst()
                .map(script -> ResponseEntity.ok()
                        .contentType(JAVASCRIPT)
                        .cacheControl(keeping)
                        .body(script.text()))
                .orElseThrow(ProblemException::notFound);
    }

    private static Script read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file + ".js")) {
            if (in == null) throw new IllegalStateException(file + ".js is not on the class path");
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String version = HexFormat.of().formatHex(digest).substring(0, 16);
            return new Script(file + "-" + version + ".js", new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
