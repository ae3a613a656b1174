package vn.congkhai.eventlog.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.congkhai.eventlog.json.MalformedJsonException;

/** A log in a file: the header, then one canonical commit per line. */
public final class ExportedLog implements LogSource {
    private final Path file;

    public ExportedLog(Path file) {
        this.file = file;
    }

    @Override
    public LogHeader header() {
        // Byte by byte and not strictly: a damaged byte further on must not hide the header.
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String line = reader.readLine();
            if (line == null) throw new UnusableException(file + " is empty");
            return LogHeader.parse(utf8(line));
        } catch (MalformedJsonException e) {
            throw new UnusableException(file + " is no exported log");
        } catch (IOException e) {
            throw new UnusableException("Cannot read " + file + ": " + e.getMessage());
        }
    }

    @Override
    public Stream<Slot> slots() {
        try {
            BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
            return reader.lines().skip(1).map(ExportedLog::slot).onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UnusableException("Cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Slot slot(String line) {
        try {
            return new Slot(CommitEntry.parse(utf8(line)));
        } catch (MalformedJsonException | IllegalArgumentException unreadable) {
            return new Slot(null);
        }
    }

    private static String utf8(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("not UTF-8");
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
