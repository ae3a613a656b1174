package vn.congkhai.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a text looks like Vietnamese: the share of its words that are Vietnamese syllables. */
final class VietnameseLikeness {

    /** Letters with their marks. A capital abbreviation without vowel (QĐ, TT) says nothing either way. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Pattern SILENT = Pattern.compile("[^aeiouyăâêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]+");
    /** Signs that stand where a letter was lost: no Vietnamese text holds them between its letters. */
    private static final Pattern DEBRIS =
            Pattern.compile("(?<=\\p{L})[\\p{Sk}\\p{Sm}\\p{So}\\p{Sc}\\p{Cc}\\p{No}¡¿§¶·«»&&[^\\n\\r\\t]]+");

    private static final int FEWEST_WORDS = 6;
    private static final double FEW_WITH_DIACRITICS = 0.05;
    private static final double MOSTLY_SYLLABLES = 0.75;

    private VietnameseLikeness() {}

    /** 0 to 1; 0 for a text without words. */
    static double of(String text) {
        int words = 0;
        int syllables = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = word.group();
            if (!SILENT.matcher(found.toLowerCase(Locale.ROOT)).matches() || !isAbbreviation(found)) {
                words++;
                syllables += Syllables.isOne(found) ? 1 : 0;
            }
        }
        Matcher debris = DEBRIS.matcher(text);
        while (debris.find()) {
            words++;
        }
        return words == 0 ? 0 : (double) syllables / words;
    }

    /** Whether a text of some length is Vietnamese that was typed without its diacritics. */
    static boolean isStripped(String text) {
        int words = 0;
        int marked = 0;
        int syllables = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
            boolean ascii = word.group().chars().allMatch(c -> c < 0x80);
            marked += ascii ? 0 : 1;
            syllables += ascii && Syllables.isOneStripped(word.group()) ? 1 : 0;
        }
        return words >= FEWEST_WORDS && marked <= words * FEW_WITH_DIACRITICS && syllables >= words * MOSTLY_SYLLABLES;
    }

    private static boolean isAbbreviation(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
