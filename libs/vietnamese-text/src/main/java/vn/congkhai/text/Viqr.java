package vn.congkhai.text;

import java.text.Normalizer;

/**
 * VIQR: a vowel followed by {@code ^ ( +} and by {@code ' ` ? ~ .}; {@code dd} is đ. A sign that ends a word could be punctuation:
 * a question mark or a full stop there is a tone only where a letter follows in the same word.
 */
final class Viqr {

    private static final String VOWELS = "aeiouyAEIOUY";
    private static final String SHAPES = "^(+";
    private static final String MARKS = "\u0302\u0306\u031B";
    /** Signs before which a full stop or question mark is a tone. */
    private static final String CLOSING = ".,;:)/!?";

    private static final String TONES = "'`?~.";
    private static final String TONE_MARKS = "\u0301\u0300\u0309\u0303\u0323";

    private Viqr() {}

    static String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (isDoubleD(text, at - 1)) {
                decoded.append(c == 'd' ? 'đ' : 'Đ');
                at++;
                continue;
            }
            decoded.append(c);
            if (VOWELS.indexOf(c) < 0) {
                continue;
            }
            if (at < text.length() && SHAPES.indexOf(text.charAt(at)) >= 0 && takes(c, text.charAt(at))) {
                decoded.append(MARKS.charAt(SHAPES.indexOf(text.charAt(at++))));
            }
            if (at < text.length() && TONES.indexOf(text.charAt(at)) >= 0 && isTone(text, at)) {
                decoded.append(TONE_MARKS.charAt(TONES.indexOf(text.charAt(at++))));
            }
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }

    private static boolean isDoubleD(String text, int at) {
        char c = text.charAt(at);
        return (c == 'd' || c == 'D') && at + 1 < text.length() && Character.toLowerCase(text.charAt(at + 1)) == 'd';
    }

    private static boolean takes(char vowel, char shape) {
        char lower = Character.toLowerCase(vowel);
        return switch (shape) {
            case '^' -> "aeo".indexOf(lower) >= 0;
            case '(' -> lower == 'a';
            default -> "ou".indexOf(lower) >= 0;
        };
    }

    /**
     * A full stop or question mark that ends a sentence is punctuation; after a vowel with a shape and before another word of the
     * same line it is a tone, because {@code Bo^. Ta`i chi'nh} is common and a toneless shaped end of a sentence is not.
     */
    private static boolean isTone(String text, int at) {
        char sign = text.charAt(at);
        if (sign != '.' && sign != '?') {
            return true;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= text.length() || !Character.isLetterOrDigit(text.charAt(next))) {
            return next == at + 1 && next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0;
        }
        boolean shaped = SHAPES.indexOf(text.charAt(at - 1)) >= 0;
        return shaped || !Character.isUpperCase(text.charAt(next)) || next == at + 1;
    }
}
