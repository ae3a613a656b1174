package vn.congkhai.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gõ Telex, VNI: what was meant by keystrokes that no input method turned into letters ({@code dduwowngf}, {@code d9uo7ng2}).
 * Only a syllable that is one afterwards is turned; everything else stays as it was typed.
 */
public final class Keystrokes {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";
    private static final Map<Character, Character> TONES = Map.of(
            's', '\u0301', 'f', '\u0300', 'r', '\u0309', 'x', '\u0303', 'j', '\u0323', //
            '1', '\u0301', '2', '\u0300', '3', '\u0309', '4', '\u0303');
    private static final char VNI_HEAVY = '5';
    private static final char HEAVY = '\u0323';
    private static final int LONGEST = 12;

    private Keystrokes() {}

    /**
     * The text with its keystrokes as letters.
     *
     * @param isSyllable whether somebody writes such a syllable
     */
    public static String decoded(String typed, Predicate<String> isSyllable) {
        StringBuilder text = new StringBuilder();
        for (String part : typed.split("(?<=\\s)|(?=\\s)")) {
            String syllable = part.length() > LONGEST ? null : syllable(part.toLowerCase(Locale.ROOT));
            text.append(syllable != null && isSyllable.test(syllable) ? syllable : part);
        }
        return text.toString();
    }

    /** The syllable of some keystrokes; null if they are none. */
    private static @Nullable String syllable(String keys) {
        if (keys.isEmpty() || keys.chars().anyMatch(c -> c >= 0x80)) return null;
        StringBuilder letters = new StringBuilder();
        char tone = 0;
        for (int i = 0; i < keys.length(); i++) {
            char key = keys.charAt(i);
            if (mark(letters, key)) continue;
            Character accent = key == VNI_HEAVY ? Character.valueOf(HEAVY) : TONES.get(key);
            if (accent != null && hasVowel(letters) && (key < 'a' || i > 0)) tone = accent;
            else if (key == '0' || key < 'a' || key > 'z') return null;
            else letters.append(key);
        }
        String plain = letters.toString();
        if (plain.contentEquals(keys) || !hasVowel(letters)) return null;
        return tone == 0 ? plain : toned(plain, tone);
    }

    /** Whether the key changed a letter before it: {@code dd aa ee oo aw ow uw}, {@code d9 a6 e6 o6 o7 u7 a8}. */
    private static boolean mark(StringBuilder letters, char key) {
        if (letters.isEmpty()) return false;
        if (key == 'd' || key == '9') {
            boolean first = letters.charAt(0) == 'd' && (key == '9' || letters.length() == 1 || hasVowel(letters));
            if (first) letters.setCharAt(0, 'đ');
            return first;
        }
        if (key == 'w' || key == '7' || key == '8') return horn(letters, key);
        for (int i = letters.length() - 1; i >= 0; i--) {
            char letter = letters.charAt(i);
            int at = "aeo".indexOf(letter);
            if (at >= 0 && (key == letter || key == '6')) {
                letters.setCharAt(i, "âêô".charAt(at));
                return true;
            }
        }
        return false;
    }

    private static boolean horn(StringBuilder letters, char key) {
        boolean changed = false;
        for (int i = letters.length() - 1; i >= 0; i--) {
            char letter = letters.charAt(i);
            char horned = switch (letter) {
                case 'a' -> key == '7' ? letter : 'ă';
                case 'o' -> key == '8' ? letter : 'ơ';
                case 'u' -> key == '8' || (i == 1 && letters.charAt(0) == 'q') ? letter : 'ư';
                default -> letter;
            };
            if (horned == letter) continue;
            letters.setCharAt(i, horned);
            changed = true;
            if (horned != 'ơ') break; // of "uo" both letters change
        }
        return changed;
    }

    private static boolean hasVowel(StringBuilder letters) {
        return letters.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }

    private static String toned(String plain, char tone) {
        int at = toneAt(plain);
        return Normalizer.normalize(plain.substring(0, at + 1) + tone + plain.substring(at + 1), Normalizer.Form.NFC);
    }

    /** Where the tone stands: on the last marked vowel, else on the second vowel before a consonant, else on the first. */
    private static int toneAt(String plain) {
        int first = 0;
        while (VOWELS.indexOf(plain.charAt(first)) < 0) first++;
        boolean glide = first > 0
                && (plain.startsWith("qu") || plain.startsWith("gi"))
                && first == 1
                && plain.length() > 2
                && VOWELS.indexOf(plain.charAt(2)) >= 0;
        if (glide) first++;
        int last = first;
        while (last + 1 < plain.length() && VOWELS.indexOf(plain.charAt(last + 1)) >= 0) last++;
        for (int i = last; i >= first; i--) if (MARKED.indexOf(plain.charAt(i)) >= 0) return i;
        if (last - first == 2) return first + 1;
        return last > first && last + 1 < plain.length() ? last : first;
    }
}
