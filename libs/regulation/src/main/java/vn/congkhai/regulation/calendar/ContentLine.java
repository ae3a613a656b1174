package vn.congkhai.regulation.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One property of an iCalendar file (RFC 5545, 3.1), unfolded; parameters are of no use to us.
 *
 * @param number line of the file on which it begins, from 1
 * @param name in capitals, empty when the line is no property
 */
record ContentLine(int number, String name, String value) {
    /** A line that begins with a blank goes on with the one before. */
    static List<ContentLine> unfold(String text) {
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int number = 0;
        int begun = 1;
        for (String physical : text.lines().toList()) {
            number++;
            if (physical.startsWith(" ") || physical.startsWith("\t")) {
                line.append(physical, 1, physical.length());
                continue;
            }
            add(lines, begun, line);
            begun = number;
            line.append(physical);
        }
        add(lines, begun, line);
        return lines;
    }

    private static void add(List<ContentLine> lines, int number, StringBuilder line) {
        if (!line.toString().isBlank()) lines.add(of(number, line.toString()));
        line.setLength(0);
    }

    private static ContentLine of(int number, String line) {
        boolean quoted = false;
        int nameEnds = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') quoted = !quoted;
            if (c == ';' && nameEnds < 0) nameEnds = i;
            if (c == ':' && !quoted) {
                String name = line.substring(0, nameEnds < 0 ? i : nameEnds);
                return new ContentLine(number, name.strip().toUpperCase(Locale.ROOT), line.substring(i + 1));
            }
        }
        return new ContentLine(number, "", line);
    }

    /** The value as text: escapes of RFC 5545, 3.3.11 undone. */
    String text() {
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (escaped) text.append(c == 'n' || c == 'N' ? ' ' : c);
            else if (c != '\\') text.append(c);
            escaped = c == '\\' && !escaped;
        }
        return text.toString().strip();
    }
}
