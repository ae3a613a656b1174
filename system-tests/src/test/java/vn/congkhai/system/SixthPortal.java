package vn.congkhai.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The shipped regulations and one file more: what an installation with a sixth portal has as its directory. */
final class SixthPortal {
    static final String ID = "binhminh";

    private static final String FILE = "/sixth/" + ID + ".yaml";

    private SixthPortal() {}

    /** Copies the shipped directory and puts the sixth file beside the five. */
    static Path beside(Path shipped, Path directory) {
        try (Stream<Path> files = Files.walk(shipped);
                InputStream sixth = SixthPortal.class.getResourceAsStream(FILE)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.copy(sixth, directory.resolve(ID + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
