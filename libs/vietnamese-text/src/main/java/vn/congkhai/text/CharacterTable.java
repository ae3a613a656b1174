package vn.congkhai.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One encoding as a table of sequences of at most three characters, longest first in both directions. The tables come from
 * vietnamese-conversion 2.0.0 (MIT), one entry corrected; see the resource.
 */
final class CharacterTable {

    static final CharacterTable VNI = read(1);
    static final CharacterTable TCVN3 = read(2);
    static final CharacterTable VIQR = read(3);
    private static final int LONGEST = 3;

    private final Map<String, String> toUnicode = new HashMap<>();
    private final Map<String, String> fromUnicode = new HashMap<>();

    private CharacterTable() {}

    /** The text in Unicode; what the table does not know stays. */
    String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(LONGEST, text.length() - at);
            String letter = null;
            while (letter == null && length > 0) {
                letter = toUnicode.get(text.substring(at, at + length));
                length -= letter == null ? 1 : 0;
            }
            decoded.append(letter == null ? text.substring(at, at + 1) : letter);
            at += Math.max(1, length);
        }
        return decoded.toString();
    }

    /** A text in normal form C as this encoding writes it; what it cannot write stays. */
    String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            encoded.append(fromUnicode.getOrDefault(letter, letter));
        }
        return encoded.toString();
    }

    private static CharacterTable read(int column) {
        CharacterTable table = new CharacterTable();
        try (InputStream in = CharacterTable.class.getResourceAsStream("legacy-charsets.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(required(in), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    table.toUnicode.putIfAbsent(cells[column], cells[0]);
                    table.fromUnicode.put(cells[0], cells[column]);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the table of legacy encodings", unreadable);
        }
        return table;
    }

    private static InputStream required(@Nullable InputStream in) {
        if (in == null) {
            throw new IllegalStateException("The table of legacy encodings is missing from this library");
        }
        return in;
    }
}
