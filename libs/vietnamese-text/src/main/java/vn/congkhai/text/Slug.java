package vn.congkhai.text;

/** Đường dẫn: the readable part of an address, only {@code a-z}, {@code 0-9} and single hyphens. */
public final class Slug {
    /** No slug is longer, in characters. */
    public static final int MAX_LENGTH = 80;

    /** The slug of a title without a letter or digit of its own, such as one of emoji. */
    private static final String NAMELESS = "noi-dung";

    private Slug() {}

    /** The slug of a title: 1 to {@link #MAX_LENGTH} characters, cut between words where that is possible. */
    public static String of(String title) {
        String words = VietnameseText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = words.length() <= MAX_LENGTH ? words : cut(words);
        return cut.isEmpty() ? NAMELESS : cut;
    }

    private static String cut(String words) {
        int between = words.lastIndexOf('-', MAX_LENGTH);
        return words.substring(0, between > 0 ? between : MAX_LENGTH);
    }
}
