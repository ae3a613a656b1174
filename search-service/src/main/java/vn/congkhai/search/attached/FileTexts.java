package vn.congkhai.search.attached;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.search.index.AttachedFile;
import vn.congkhai.search.index.AttachedTexts;
import vn.congkhai.text.VietnameseText;

/**
 * The texts of files, each read once and kept under the name of its bytes. A file is read by a process of its own with a heap of its
 * own, so that a hostile one ends that process and nothing else.
 */
public final class FileTexts implements AttachedTexts {
    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);
    private static final long MOST_BYTES = 20L << 20;
    static final int MOST_CHARACTERS = 200_000;
    private static final int HEAP_MIB = 256;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Set<String> READABLE = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "htm", "html");

    private final Path folder;
    private final MediaStore media;
    private final Duration longest;

    /**
     * Texts of the files of a store.
     *
     * @param folder where they are kept
     */
    public FileTexts(Path folder, MediaStore media) {
        this(folder, media, LONGEST);
    }

    FileTexts(Path folder, MediaStore media, Duration longest) {
        this.folder = folder;
        this.media = media;
        this.longest = longest;
    }

    @Override
    public @Nullable String of(AttachedFile file) {
        if (!isReadable(file)) return "";
        Path kept = kept(file);
        if (!Files.exists(kept)) return null;
        try (InputStream text = new GZIPInputStream(Files.newInputStream(kept))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The text of a file cannot be read: " + kept, e);
        }
    }

    /**
     * Reads a file and keeps its text; an empty one if nothing can be had of it.
     *
     * @return whether there is a text now; false if the file is not in the store yet
     * @throws IOException if the text cannot be kept
     */
    boolean read(AttachedFile file) throws IOException, InterruptedException {
        if (!media.contains(file.sha256())) return false;
        Files.createDirectories(folder);
        Path printed = Files.createTempFile(folder, "reading", ".txt");
        try {
            String text = "";
            Path bytes = media.path(file.sha256());
            if (Files.size(bytes) <= MOST_BYTES && run(bytes, file, printed)) {
                text = cleaned(Files.readString(printed, StandardCharsets.UTF_8));
            }
            keep(file, text);
        } finally {
            Files.deleteIfExists(printed);
        }
        return true;
    }

    private boolean run(Path bytes, AttachedFile file, Path printed) throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TextOfFile.class.getName(),
                        bytes.toString(),
                        file.name(),
                        Integer.toString(MOST_CHARACTERS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = reading.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) reading.destroyForcibly().waitFor();
        boolean read = ended && reading.exitValue() == 0;
        if (!read) LOG.warn("Nothing can be had of the file {} ({})", file.url(), ended ? "unreadable" : "too slow");
        return read;
    }

    private void keep(AttachedFile file, String text) throws IOException {
        Path written = Files.createTempFile(folder, "text", ".gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(written))) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(written, kept(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return VietnameseText.nfc(clean.toString())
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private Path kept(AttachedFile file) {
        return folder.resolve(file.sha256() + ".gz");
    }

    private static boolean isReadable(AttachedFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return file.sha256().matches("[0-9a-f]{64}") && file.bytes() <= MOST_BYTES && READABLE.contains(ending);
    }
}
