package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.workflow.difference.TextDifference;
import vn.congkhai.workflow.difference.WordDiff;

/**
 * Hai bản khác nhau ở đâu: one field of two texts.
 *
 * @param pieces words kept, added and removed; markup is not compared
 */
public record Comparison(String label, List<Piece> pieces) {
    private static final Pattern BLOCK_END =
            Pattern.compile("</(?:p|li|h[2-4]|tr|blockquote|figcaption|div)>|<br ?/?>");
    private static final Pattern CELL_END = Pattern.compile("</t[hd]>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    public Comparison {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of words: kept ({@code =}), added ({@code +}) or removed ({@code -}). */
    public record Piece(String op, String text) {}

    /** Every field in which the texts differ. */
    static List<Comparison> of(ObjectNode from, ObjectNode to) {
        List<Comparison> all = new ArrayList<>();
        for (String field : TextDifference.fields(from, to)) {
            List<Piece> pieces = WordDiff.of(words(field, from.get(field)), words(field, to.get(field))).stream()
                    .map(piece -> new Piece(piece.op(), piece.text()))
                    .toList();
            boolean seen = pieces.stream().anyMatch(piece -> !piece.op().equals("="));
            List<Piece> shown =
                    seen ? pieces : List.of(new Piece("=", "Chỉ cách trình bày thay đổi, không có từ nào khác."));
            all.add(new Comparison(Words.field(field), shown));
        }
        return all;
    }

    private static String words(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) return "";
        if (field.equals("genre")) return Words.genre(value.asString());
        if (!field.equals("body")) return value.isString() ? value.asString() : value.toString();
        String lines = CELL_END.matcher(BLOCK_END.matcher(value.asString()).replaceAll("\n"))
                .replaceAll(" ");
        return HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll("")).strip();
    }
}
