package vn.congkhai.system.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our own class path with directories turned into jars: the JVM archives classes of jars only, and a writer must start soon. */
final class ClassPath {
    static final String JARS = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .map(entry -> Files.isDirectory(entry) ? jar(entry) : entry)
            .map(entry -> entry.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));

    private ClassPath() {}

    private static Path jar(Path directory) {
        try {
            Path jar = Files.createTempFile("classes", ".jar");
            jar.toFile().deleteOnExit();
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file);
                    Stream<Path> classes = Files.walk(directory)) {
                for (Path one : classes.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new JarEntry(directory.relativize(one).toString()));
                    Files.copy(one, out);
                    out.closeEntry();
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
