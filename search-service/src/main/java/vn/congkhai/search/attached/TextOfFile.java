package vn.congkhai.search.attached;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/** A process that reads one file and prints what it says: arguments are the file, its name, and how many characters at most. */
public final class TextOfFile {
    private TextOfFile() {}

    /** Ends with 1 if nothing can be had of the file. */
    public static void main(String[] arguments) throws IOException {
        String text;
        try {
            text = text(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
        } catch (TikaException | SAXException e) {
            System.err.println(e);
            System.exit(1);
            return;
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
    }

    private static String text(Path file, String name, int most) throws IOException, TikaException, SAXException {
        var written = new WriteOutContentHandler(most);
        Metadata about = new Metadata();
        about.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        ParseContext context = new ParseContext();
        context.set(Parser.class, new AutoDetectParser()); // what is packed inside is read too
        try (InputStream bytes = Files.newInputStream(file)) {
            new AutoDetectParser().parse(bytes, new BodyContentHandler(written), about, context);
        } catch (SAXException e) {
            if (!org.apache.tika.exception.WriteLimitReachedException.isWriteLimitReached(e)) throw e;
        }
        return written.toString();
    }
}
