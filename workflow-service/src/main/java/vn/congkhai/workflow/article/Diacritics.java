package vn.congkhai.workflow.article;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells Vietnamese with diacritics from Vietnamese typed without, and from other languages. */
final class Diacritics {
    /** Below this number of words nothing can be said. */
    private static final int FEWEST_WORDS = 5;
    /** Ordinary Vietnamese marks about two words of three; one in ten leaves room for names and foreign terms. */
    private static final int LEAST_PERCENT = 10;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARKED = Pattern.compile(".*[đĐ\\p{M}].*", Pattern.DOTALL);

    private Diacritics() {}

    /** Whether a text long enough to judge carries hardly any diacritics. */
    static boolean missingFrom(String text) {
        Matcher matcher = WORD.matcher(text);
        int words = 0;
        int marked = 0;
        while (matcher.find()) {
            words++;
            String decomposed = Normalizer.normalize(matcher.group(), Normalizer.Form.NFD);
            if (MARKED.matcher(decomposed).matches()) marked++;
        }
        return words >= FEWEST_WORDS && marked * 100 < words * LEAST_PERCENT;
    }
}
