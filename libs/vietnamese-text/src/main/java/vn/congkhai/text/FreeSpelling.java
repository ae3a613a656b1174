package vn.congkhai.text;

/** One spelling where Vietnamese leaves i and y free: a whole rhyme y after h k l m s t is i, a whole rhyme i after qu is y. */
final class FreeSpelling {
    private static final String I = "iìíỉĩị";
    private static final String Y = "yỳýỷỹỵ";
    private static final String FREE_ONSETS = "hklmst";

    private FreeSpelling() {}

    /** @param text in lower case and normal form C */
    static String on(String text) {
        StringBuilder respelled = null;
        for (int i = 1; i < text.length(); i++) {
            char other = other(text, i);
            if (other != text.charAt(i)) {
                respelled = respelled == null ? new StringBuilder(text) : respelled;
                respelled.setCharAt(i, other);
            }
        }
        return respelled == null ? text : respelled.toString();
    }

    private static char other(String text, int at) {
        char vowel = text.charAt(at);
        int y = Y.indexOf(vowel);
        int i = I.indexOf(vowel);
        if ((y < 0 && i < 0) || isLetter(text, at + 1)) {
            return vowel;
        }
        if (y >= 0 && FREE_ONSETS.indexOf(text.charAt(at - 1)) >= 0 && !isLetter(text, at - 2)) {
            return I.charAt(y);
        }
        boolean afterQu =
                at >= 2 && text.charAt(at - 1) == 'u' && text.charAt(at - 2) == 'q' && !isLetter(text, at - 3);
        return i >= 0 && afterQu ? Y.charAt(i) : vowel;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
