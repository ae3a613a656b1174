package vn.congkhai.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import vn.congkhai.text.VietnameseText;

/** What nobody would type by hand. */
public final class Hostile {
    private static final List<String> PIECES = List.of(
            "\"",
            "“",
            "”",
            "-",
            " -",
            "--",
            "* ",
            "?",
            "~",
            "^9",
            "AND ",
            "OR ",
            "NOT ",
            "(",
            ")",
            "[* TO *]",
            "{",
            "}",
            "title:",
            "portal:krongpac ",
            "/(a+)+$/",
            "' OR 1=1 --",
            ";DROP TABLE x",
            "<script>",
            "&lt;",
            "%00",
            "\\",
            "\u202e",
            "\u200f",
            "\u200b",
            "\ufeff",
            "\u0301",
            "e\u0323\u0302",
            "ệ",
            "Ð",
            "🎉",
            "日本",
            "ﷺ",
            "0",
            "1/",
            "999999999999999999999",
            "54/2016/QĐ-TTg",
            "a",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "dduwowngf ",
            "khai ",
            "sinh ",
            "đất ",
            "\t",
            "\n",
            "UBND ",
            "%s%n",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "\u0000",
            "_",
            "a_b ",
            "ß",
            "İ",
            "ı");

    private static final String LETTERS = "abcdeghiklmnopqrstuvxyđăâêôơư";
    private static final String VOWELS = "aeiouyăâêôơưáàảãạếềểễệốồổỗộ";

    private Hostile() {}

    /** At most the longest text that may be asked. */
    public static String query(Random die) {
        StringBuilder q = new StringBuilder();
        int pieces = 1 + die.nextInt(die.nextInt(10) == 0 ? 120 : 12);
        for (int i = 0; i < pieces; i++) {
            if (die.nextInt(6) == 0) q.appendCodePoint(1 + die.nextInt(0xd7ff));
            else q.append(PIECES.get(die.nextInt(PIECES.size())));
        }
        String typed = VietnameseText.nfc(q.toString());
        int end = typed.offsetByCodePoints(0, Math.min(200, typed.codePointCount(0, typed.length())));
        return typed.substring(0, end);
    }

    /** The part of an address behind the host: a question, a page, a suggestion or a feed. */
    static String target(Random die) {
        return switch (die.nextInt(12)) {
            case 0 -> "/api/search/suggest?q=" + encoded(query(die));
            case 1 -> "/tim-kiem?q=" + encoded(query(die)) + "&page=" + die.nextInt(1_200);
            case 2 -> "/tim-kiem/feed.xml?q=" + encoded(query(die));
            case 3 -> "/api/search?q=" + encoded(syllables(die, 2)) + "&page=" + (900 + die.nextInt(200));
            case 4 -> "/api/search?q=" + encoded("a' OR 1=1 --".repeat(1 + die.nextInt(600)));
            case 5 ->
                "/api/search?q=a&cursor=" + Integer.toHexString(die.nextInt()).repeat(die.nextInt(9));
            case 6 -> "/api/search/suggest?q=" + encoded(syllables(die, 1));
            case 7, 8, 9 -> "/api/search?q=" + encoded(syllables(die, 1 + die.nextInt(30)));
            default -> "/api/search?q=" + encoded(query(die)) + (die.nextBoolean() ? "&sort=date" : "");
        };
    }

    /** One that no proper client would send: percents that are none, and very long ones. */
    static String improper(Random die) {
        String[] broken = {"%", "%zz", "%f0%9f", "%c0%ae", "%ff", "%00", "{", "|", "^", "\"", "<", "%u0041", "&&&=", "#"
        };
        StringBuilder target = new StringBuilder("/api/search?q=a");
        int parts = die.nextInt(8) == 0 ? 2_500 : 1 + die.nextInt(20);
        for (int i = 0; i < parts; i++) target.append(broken[die.nextInt(broken.length)]);
        return target.toString();
    }

    /** Syllables of two or three letters, which are near to very many others. */
    static String syllables(Random die, int count) {
        StringBuilder syllables = new StringBuilder();
        for (int i = 0; i < count; i++) {
            syllables.append(letter(LETTERS, die)).append(letter(VOWELS, die));
            if (die.nextBoolean()) syllables.append(letter(LETTERS, die));
            syllables.append(' ');
        }
        return syllables.toString();
    }

    private static char letter(String letters, Random die) {
        return letters.charAt(die.nextInt(letters.length()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
