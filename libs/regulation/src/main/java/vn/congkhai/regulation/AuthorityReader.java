package vn.congkhai.regulation;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads on what a value rests: exactly one of {@code clause}, {@code basis: OURS} (perhaps with {@code under}, the
 * clause that leaves the choice open) and {@code notStated: true}.
 */
record AuthorityReader(String document) {

    private static final Pattern PLACE = Pattern.compile(
            "(QĐ )?Điều \\d{1,3}( khoản \\d{1,2}(, \\d{1,2})*)?( điểm [a-zđ](, [a-zđ])*)?( Bước \\d)?|Phụ lục( [IVX]+(\\.\\d+)*)?");

    Authority of(Node node) {
        boolean clause = node.has("clause");
        boolean ours = node.has("basis");
        boolean notStated = node.has("notStated");
        if ((clause ? 1 : 0) + (ours ? 1 : 0) + (notStated ? 1 : 0) != 1) {
            node.problem("", "needs exactly one of clause, basis: OURS and notStated: true");
            node.askNoMore();
            return Authority.NOT_STATED;
        }
        if (clause) {
            return new Authority(Basis.REGULATION, document, place(node, "clause"), quote(node));
        }
        if (ours && node.oneOf(Basis.class, "basis") != Basis.OURS) {
            node.problem("basis", "is OURS or absent");
        }
        if (ours && node.has("under")) {
            return new Authority(Basis.OURS, document, place(node, "under"), quote(node));
        }
        if (quote(node) != null) {
            node.problem("quote", "needs a clause");
        }
        if (notStated && !node.flag("notStated")) {
            node.problem("notStated", "is true or absent");
        }
        return ours ? Authority.OURS : Authority.NOT_STATED;
    }

    <T> Stated<T> stated(Node node, Function<Node, T> value) {
        Authority authority = of(node);
        if (authority.basis() == Basis.NOT_STATED) {
            return new Stated<>(null, authority);
        }
        return new Stated<>(value.apply(node), authority);
    }

    Stated<String> text(Node parent, String key) {
        return parent.in(key, node -> stated(node, value -> value.text("value")));
    }

    Stated<Boolean> flag(Node parent, String key) {
        return parent.in(key, node -> stated(node, value -> value.flag("value")));
    }

    /** Where the key may be left out: nothing is stated then. */
    Stated<String> optionalText(Node parent, String key) {
        return parent.has(key) ? text(parent, key) : Stated.not();
    }

    /** Where the key may be left out: nothing is stated then. */
    Stated<Boolean> optionalFlag(Node parent, String key) {
        return parent.has(key) ? flag(parent, key) : Stated.not();
    }

    Statement statement(Node node) {
        return new Statement(node.text("text"), of(node));
    }

    /** Fields with their Vietnamese names, {@code {fields: {number: Số ký hiệu}, clause: ...}}. */
    FieldSet fields(Node parent, String key) {
        if (!parent.has(key)) {
            return FieldSet.NONE;
        }
        return parent.in(
                key,
                node -> new FieldSet(
                        node.in(
                                "fields",
                                in -> in.names().stream()
                                        .map(name -> new RecordField(name, in.text(name)))
                                        .toList()),
                        of(node)));
    }

    private static String place(Node node, String key) {
        String place = node.text(key);
        if (!PLACE.matcher(place).matches()) {
            node.problem(key, "must name a place such as Điều 8 khoản 1 điểm đ, not " + place);
        }
        return place;
    }

    private static @Nullable String quote(Node node) {
        return node.optionalText("quote").orElse(null);
    }
}
