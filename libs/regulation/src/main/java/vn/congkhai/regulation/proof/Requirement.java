package vn.congkhai.regulation.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code docs/requirements.md} that the software must do (S) or hold (D).
 *
 * @param source the clauses as written there
 * @param places the same, read
 */
record Requirement(String id, char kind, String source, List<Place> places) {

    private static final Pattern LINE = Pattern.compile("\\| ([A-Z]\\d{2}) \\| ([SDO]) \\| .* \\| ([^|]+) \\|");
    private static final Pattern ANY_ROW = Pattern.compile("\\| ([A-Y]\\d{2}) \\|.*");
    private static final Pattern DOCUMENT = Pattern.compile(
            "\\| \\*\\*(\\d{3})\\*\\* \\| `([a-z0-9]+)` \\| .* \\| (?:QĐ )?([0-9]+(?:/\\d{4})?/QĐ-UBND).*");

    Requirement {
        places = List.copyOf(places);
    }

    /** What the list holds: its lines, and the three-digit code of each decision. */
    record Listed(List<Requirement> requirements, Map<String, String> codeOfDecision) {}

    /**
     * Reads the list.
     *
     * @throws IllegalStateException when a row has no kind or no clause, so that none is left out unseen
     */
    static Listed read(Path file) throws IOException {
        List<Requirement> requirements = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher document = DOCUMENT.matcher(line);
            if (document.matches()) {
                codes.put(document.group(3), document.group(1));
            }
            Matcher row = LINE.matcher(line);
            if (row.matches()) {
                List<Place> places = Place.inSource(row.group(3));
                if (places.isEmpty() || places.getFirst().document().isEmpty()) {
                    throw new IllegalStateException(file + " names no clause: " + line);
                }
                if (row.group(2).charAt(0) != 'O') {
                    requirements.add(new Requirement(
                            row.group(1), row.group(2).charAt(0), row.group(3).strip(), places));
                }
            } else if (ANY_ROW.matcher(line).matches()) {
                throw new IllegalStateException(file + " names no kind: " + line);
            }
        }
        return new Listed(requirements, codes);
    }
}
