package vn.congkhai.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a regulation as a legal document of its own portal, ready to be submitted.
 *
 * @param body HTML fragment with {@code id="dieu-N"} per article
 * @param file the original, offered as a download
 */
public record RegulationText(
        String category,
        String genre,
        String title,
        String summary,
        String source,
        String author,
        Attributes attributes,
        String body,
        Path file) {

    /** Fields of the record of a legal document; {@code file} is known only after the upload. */
    public record Attributes(
            String form,
            String issuer,
            String number,
            LocalDate issuedOn,
            @Nullable LocalDate effectiveOn,
            String abstractText,
            String field,
            List<String> replaces,
            List<String> amends,
            List<String> cites) {

        public Attributes {
            replaces = List.copyOf(replaces);
            amends = List.copyOf(amends);
            cites = List.copyOf(cites);
        }
    }

    /**
     * Reads {@code texts/<portal>.yaml}, {@code .html} and the file named there.
     *
     * @param directory the regulations' directory
     * @throws RegulationsInvalidException when the record is wrong
     * @throws UncheckedIOException when a file cannot be read
     */
    public static RegulationText read(Path directory, String portal) {
        Path texts = directory.resolve("texts");
        List<String> found = new ArrayList<>();
        Problems problems = new Problems("texts/" + portal + ".yaml", found);
        Node node = YamlFile.read(texts.resolve(portal + ".yaml"), problems);
        RegulationText text = new RegulationText(
                node.text("category"),
                node.text("genre"),
                node.text("title"),
                node.text("summary"),
                node.text("source"),
                node.text("author"),
                node.in("attributes", RegulationText::attributes),
                html(texts.resolve(portal + ".html")),
                texts.resolve(node.text("file")));
        node.end();
        if (!Files.isRegularFile(text.file())) {
            problems.add("file", "does not exist");
        }
        if (!found.isEmpty()) {
            throw new RegulationsInvalidException(found);
        }
        return text;
    }

    private static Attributes attributes(Node node) {
        return new Attributes(
                node.text("form"),
                node.text("issuer"),
                node.text("number"),
                node.date("issuedOn"),
                node.has("effectiveOn") ? node.date("effectiveOn") : null,
                node.text("abstract"),
                node.text("field"),
                node.texts("replaces"),
                node.texts("amends"),
                node.texts("cites"));
    }

    private static String html(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
