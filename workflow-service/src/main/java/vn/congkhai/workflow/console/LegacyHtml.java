package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import vn.congkhai.text.LegacyText;

/**
 * Nội dung gõ bằng bảng mã cũ: the words of a text are read as the old program wrote them, all together because one encoding is
 * recognised the better the more of it there is; the markup stays.
 */
final class LegacyHtml {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private LegacyHtml() {}

    /**
     * What an old text becomes.
     *
     * @param encoding in which it was taken to be written, in words
     * @param lines the plain texts, in the order in which they were given
     * @param original the plain texts and the HTML as they were, a line each
     */
    record Converted(String encoding, List<String> lines, String html, String original) {}

    /** What plain texts and HTML become in Unicode; empty where they are right as they are. */
    static Optional<Converted> read(List<String> plain, String html) {
        List<String> tags = new ArrayList<>();
        List<String> words =
                new ArrayList<>(plain.stream().map(LegacyHtml::oneLine).toList());
        Matcher matcher = TAG.matcher(html);
        int end = 0;
        while (matcher.find()) {
            words.add(oneLine(HtmlUtils.htmlUnescape(html.substring(end, matcher.start()))));
            tags.add(matcher.group());
            end = matcher.end();
        }
        words.add(oneLine(HtmlUtils.htmlUnescape(html.substring(end))));
        LegacyText.Reading reading = LegacyText.read(String.join("\n", words));
        List<String> read = Arrays.asList(reading.text().split("\n", -1));
        // A reading that joined or split lines has read them wrongly.
        if (!reading.isConverted() || read.size() != words.size()) return Optional.empty();
        return Optional.of(new Converted(
                Words.encoding(reading.encoding()),
                List.copyOf(read.subList(0, plain.size())),
                between(tags, read.subList(plain.size(), read.size())),
                original(plain, html)));
    }

    private static String original(List<String> plain, String html) {
        List<String> all = new ArrayList<>(plain);
        all.add(html);
        all.removeIf(String::isBlank);
        return String.join("\n", all);
    }

    private static String between(List<String> tags, List<String> words) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            html.append(HtmlUtils.htmlEscape(words.get(i), "UTF-8"));
            if (i < tags.size()) html.append(tags.get(i));
        }
        return html.toString();
    }

    private static String oneLine(String text) {
        return LINE_END.matcher(text).replaceAll(" ");
    }
}
