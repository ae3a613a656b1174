package vn.congkhai.text;

import org.jspecify.annotations.Nullable;

/** Moves the tone of a final oa, oe, uy to its first vowel; the other letters stay as they are. */
final class TonePlacement {
    private static final String A = "àáảãạÀÁẢÃẠ";
    private static final String E = "èéẻẽẹÈÉẺẼẸ";
    private static final String O = "òóỏõọÒÓỎÕỌ";
    private static final String U = "ùúủũụÙÚỦŨỤ";
    private static final String Y = "ỳýỷỹỵỲÝỶỸỴ";
    private static final int TONES = 5;

    private TonePlacement() {}

    static String on(String text) {
        StringBuilder moved = null;
        for (int i = 1; i < text.length(); i++) {
            char toned = text.charAt(i);
            if (toned >= 0x80 && endsSyllable(text, i)) {
                String first = firstVowel(text, i, toned);
                if (first != null) {
                    moved = moved == null ? new StringBuilder(text) : moved;
                    move(moved, i, first);
                }
            }
        }
        return moved == null ? text : moved.toString();
    }

    private static boolean endsSyllable(String text, int at) {
        return at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
    }

    /** The tones of the vowel that takes the tone over, or null when this is no such pair. */
    private static @Nullable String firstVowel(String text, int at, char toned) {
        char before = Character.toLowerCase(text.charAt(at - 1));
        if (before == 'o' && (A.indexOf(toned) >= 0 || E.indexOf(toned) >= 0)) {
            return O;
        }
        boolean afterQ = at >= 2 && Character.toLowerCase(text.charAt(at - 2)) == 'q'; // "qu" is a consonant: quý
        return before == 'u' && !afterQ && Y.indexOf(toned) >= 0 ? U : null;
    }

    private static void move(StringBuilder text, int at, String firstVowel) {
        char toned = text.charAt(at);
        String vowels = A.indexOf(toned) >= 0 ? A : E.indexOf(toned) >= 0 ? E : Y;
        int tone = vowels.indexOf(toned) % TONES;
        boolean upperFirst = Character.isUpperCase(text.charAt(at - 1));
        char plain = vowels.equals(A) ? 'a' : vowels.equals(E) ? 'e' : 'y';
        text.setCharAt(at - 1, firstVowel.charAt(tone + (upperFirst ? TONES : 0)));
        text.setCharAt(at, Character.isUpperCase(toned) ? Character.toUpperCase(plain) : plain);
    }
}
