package vn.congkhai.regulation.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a decision, in either notation: {@code Đ22 B2} of the list of requirements, {@code Điều 22 Bước 2} of the data.
 *
 * @param article "22", "QĐ 2" for an article of the decision itself, "PL" for the annex
 * @param clauses numbers of the clauses (khoản), empty for the whole article
 * @param points letters of the points (điểm), empty for the whole clause
 * @param steps numbers of the steps (Bước), empty elsewhere
 */
record Place(String document, String article, List<String> clauses, List<String> points, List<String> steps) {

    private static final Pattern SHORT = Pattern.compile("(?:(\\d{3})\\s+)?(?:(QĐ )?Đ(?:iều )?(\\d{1,2})|(PL))"
            + "(?:\\s*(?:k|khoản )(\\d+(?:(?:[–-]|, )\\d+)*))?(?:\\s*(?:đ\\.|điểm )([a-zđ](?:(?:[–-]|, )[a-zđ])*))?"
            + "(?:\\s*(?:B|Bước )(\\d(?:[–-]B?\\d)?))?");
    private static final Pattern OF_RULE =
            Pattern.compile("(?:(?:k|khoản )\\s*(\\d+))?\\s*(?:(?:đ\\.|điểm )\\s*([a-zđ]))?\\s*(?:Bước (\\d))?.*");
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

    Place {
        clauses = List.copyOf(clauses);
        points = List.copyOf(points);
        steps = List.copyOf(steps);
    }

    /** Every place in the source column of a requirement; a document named once holds until the next. */
    static List<Place> inSource(String source) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = SHORT.matcher(source);
        String document = "";
        while (matcher.find()) {
            document = matcher.group(1) == null ? document : matcher.group(1);
            places.add(place(document, matcher));
        }
        return places;
    }

    /** The place of a value of the data ("Điều 8 khoản 1 điểm đ"). */
    static @Nullable Place ofData(String document, String place) {
        Matcher matcher = SHORT.matcher(place.replace("Phụ lục", "PL"));
        return matcher.find() ? place(document, matcher) : null;
    }

    /** The place a {@code @RegulatedBy} cites. */
    static Place ofRule(String document, String article, String clause) {
        Matcher matcher = OF_RULE.matcher(clause);
        boolean found = matcher.matches();
        return new Place(
                document,
                article.equals("Phụ lục") ? "PL" : article,
                one(found ? matcher.group(1) : null),
                one(found ? matcher.group(2) : null),
                one(found ? matcher.group(3) : null));
    }

    /** Whether both speak about the same words: one that names no clause or point speaks about all of them. */
    boolean touches(Place other) {
        return document.equals(other.document)
                && article.equals(other.article)
                && overlap(clauses, other.clauses)
                && overlap(points, other.points)
                && overlap(steps, other.steps);
    }

    private static Place place(String document, Matcher matcher) {
        String article = matcher.group(4) != null ? "PL" : (matcher.group(2) == null ? "" : "QĐ ") + matcher.group(3);
        return new Place(
                document,
                article,
                numbers(matcher.group(5)),
                letters(matcher.group(6)),
                numbers(matcher.group(7) == null ? null : matcher.group(7).replace("B", "")));
    }

    private static boolean overlap(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> numbers(@Nullable String range) {
        List<String> numbers = new ArrayList<>();
        for (String part : range == null ? new String[0] : range.split(", ")) {
            String[] ends = part.split("[–-]");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                numbers.add(String.valueOf(i));
            }
        }
        return numbers;
    }

    private static List<String> letters(@Nullable String range) {
        List<String> letters = new ArrayList<>();
        for (String part : range == null ? new String[0] : range.split(", ")) {
            String[] ends = part.split("[–-]");
            int last = POINTS.indexOf(ends[ends.length - 1]);
            for (int i = POINTS.indexOf(ends[0]); i <= last; i++) {
                letters.add(POINTS.substring(i, i + 1));
            }
        }
        return letters;
    }
}
