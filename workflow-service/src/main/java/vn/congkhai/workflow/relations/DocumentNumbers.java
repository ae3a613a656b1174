package vn.congkhai.workflow.relations;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.text.VietnameseText;

/** Số, ký hiệu văn bản in running text, such as {@code 43/2011/NĐ-CP} or {@code 7424/QĐ-UBND}. */
final class DocumentNumbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d/])\\d{1,5}(?:/(?:19|20)\\d{2})?/[A-ZĐƯ]{1,10}(?:-[A-ZĐƯ0-9]{1,12}){0,4}(?![\\p{L}\\d])");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private DocumentNumbers() {}

    /** Every number a text mentions. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(VietnameseText.nfc(text).toUpperCase(Locale.ROOT));
        while (matcher.find()) found.add(of(matcher.group()));
        return found;
    }

    /** One number in the form in which two of them are compared: without a leading zero, spaces and small letters. */
    static String of(String number) {
        String plain = SPACES.matcher(VietnameseText.nfc(number)).replaceAll("").toUpperCase(Locale.ROOT);
        return plain.replaceFirst("^0+(?=\\d)", "");
    }
}
