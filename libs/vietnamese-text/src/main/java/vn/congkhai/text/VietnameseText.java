package vn.congkhai.text;

import java.text.Normalizer;
import java.util.Locale;

/** Văn bản tiếng Việt: normal form (TCVN 6909:2001 code positions), comparison forms and well-formedness. */
public final class VietnameseText {
    private VietnameseText() {}

    /** The text in Unicode normal form C, in which everything is stored and exchanged. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text in lower case without diacritics, {@code đ} as {@code d}: how someone types it without a Vietnamese keyboard. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(VietnameseText::foldStroke)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The text in normal form C with one placement of tones: {@code hoà} as {@code hòa}, {@code thuý} as {@code thúy}. */
    public static String toneForm(String text) {
        return TonePlacement.on(nfc(text));
    }

    /**
     * The text as search compares it with diacritics: lower case, one placement of tones, {@code Ð} of old converters as
     * {@code đ}, and one spelling where i and y are free ({@code kỹ} and {@code kĩ}, {@code quý} and {@code quí}).
     */
    public static String searchForm(String text) {
        return FreeSpelling.on(toneForm(text.toLowerCase(Locale.ROOT).replace('ð', 'đ')));
    }

    /** Whether the text can be stored: no lone surrogates and no control characters but tab, line feed and carriage return. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c) || isForbiddenControl(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a text of at least six words is Vietnamese that was typed without its diacritics. A foreign text is not, and a
     * short one says too little.
     */
    public static boolean isWithoutDiacritics(String text) {
        return VietnameseLikeness.isStripped(nfc(text));
    }

    private static boolean isForbiddenControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static int foldStroke(int c) {
        return c == 'đ' || c == 'ð' ? 'd' : c;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
