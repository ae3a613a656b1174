package vn.congkhai.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * Thứ tự chữ cái tiếng Việt: letters first (a ă â b ... d đ e ê ... o ô ơ ... u ư ...), then tones (ngang huyền hỏi ngã sắc nặng)
 * syllable by syllable, then capitals. Two texts compare as equal only if they are.
 */
public final class VietnameseOrder implements Comparator<String> {

    /** The order of the dictionary. */
    public static final VietnameseOrder DICTIONARY = new VietnameseOrder();

    /** The order of lists of persons: by given name, which comes last, then by the names before it. */
    public static final Comparator<String> OF_PERSONS =
            Comparator.comparing(VietnameseOrder::givenNameFirst, DICTIONARY).thenComparing(Comparator.naturalOrder());

    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private VietnameseOrder() {}

    @Override
    public int compare(String one, String other) {
        Key first = Key.of(one);
        Key second = Key.of(other);
        int byLetters = first.letters().compareTo(second.letters());
        if (byLetters != 0) {
            return byLetters;
        }
        int byTones = first.tones().compareTo(second.tones());
        return byTones != 0 ? byTones : VietnameseText.nfc(other).compareTo(VietnameseText.nfc(one));
    }

    private static String givenNameFirst(String name) {
        String stripped = name.strip();
        int last = stripped.lastIndexOf(' ');
        return last < 0 ? stripped : stripped.substring(last + 1) + " " + stripped.substring(0, last);
    }

    private record Key(String letters, String tones) {

        static Key of(String text) {
            StringBuilder letters = new StringBuilder();
            StringBuilder tones = new StringBuilder();
            String composed = VietnameseText.nfc(text.toLowerCase(Locale.ROOT));
            for (int i = 0; i < composed.length(); i++) {
                add(composed.charAt(i), letters, tones);
            }
            return new Key(letters.toString(), tones.toString());
        }

        private static void add(char c, StringBuilder letters, StringBuilder tones) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            StringBuilder bare = new StringBuilder();
            int tone = 0;
            for (int i = 0; i < apart.length(); i++) {
                int mark = TONES.indexOf(apart.charAt(i));
                if (mark >= 0) {
                    tone = mark + 1;
                } else {
                    bare.append(apart.charAt(i));
                }
            }
            String letter = Normalizer.normalize(bare, Normalizer.Form.NFC);
            int place = letter.length() == 1 ? LETTERS.indexOf(letter) : -1;
            if (place >= 0) {
                letters.append((char) ('\uE000' + place));
                tones.append((char) ('0' + tone));
            } else if (Character.isWhitespace(c)) {
                letters.append(' ');
                tones.append('0');
            } else {
                letters.append(letter);
                tones.append('0');
            }
        }
    }
}
