package vn.congkhai.qa.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Những gì đã biết về người hỏi, in memory for the check of what is to be published; never in an event.
 *
 * @param words name, e-mail address, telephone number, address; as many as are known
 */
public record KnownPerson(List<String> words) {
    private static final String REMOVED = "[…]";
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d/])(\\+84|0)([ .-]?\\d){8,11}(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<![\\d/])(\\d{12}|\\d{9})(?!\\d)");
    private static final List<Pattern> RESEMBLING = List.of(EMAIL, NUMBER, IDENTITY);

    public KnownPerson {
        words = words.stream()
                .map(String::strip)
                .filter(word -> word.length() > 2)
                .toList();
    }

    /** Whether a text names this very person. */
    public boolean isIn(String text) {
        String lower = plain(text);
        String digits = text.replaceAll("\\D", "");
        return words.stream().anyMatch(word -> {
            String number = word.replaceAll("\\D", "");
            boolean phone = number.length() > 7 && number.length() * 2 > word.length();
            return phone ? digits.contains(number) : lower.contains(plain(word));
        });
    }

    /** Whether a text holds something that looks like anybody's address or number. */
    public static boolean resembles(String text) {
        return RESEMBLING.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** The text without this person, and without what looks like an address or a number of anybody. */
    public String removedFrom(String text) {
        String left = text;
        for (String word : words) {
            String blanks = Pattern.compile("\\s+")
                    .splitAsStream(word)
                    .map(Pattern::quote)
                    .collect(java.util.stream.Collectors.joining("\\s+"));
            left = Pattern.compile(blanks, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll(REMOVED);
        }
        for (Pattern pattern : RESEMBLING) left = pattern.matcher(left).replaceAll(REMOVED);
        return left;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** Never the person: it must not reach a log. */
    @Override
    public String toString() {
        return "KnownPerson[hidden]";
    }
}
