package vn.congkhai.qa.question;

/** Tiêu đề của câu hỏi đã đăng: its first sentence, short enough for a list. */
final class PublicTitle {
    private static final int LONGEST = 160;

    private PublicTitle() {}

    static String of(String question) {
        String line = question.strip().lines().findFirst().orElse("").strip();
        int sentence = endOfSentence(line);
        String title = sentence < 0 ? line : line.substring(0, sentence + 1);
        if (title.length() <= LONGEST) return title;
        int space = title.lastIndexOf(' ', LONGEST - 1);
        int cut = space < LONGEST / 2 ? LONGEST - 1 : space;
        if (Character.isHighSurrogate(title.charAt(cut - 1))) cut--;
        return title.substring(0, cut).stripTrailing() + "…";
    }

    private static int endOfSentence(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean last = i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
            if (c == '?' || (last && (c == '.' || c == '!'))) return i;
        }
        return -1;
    }
}
