package vn.congkhai.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed, taken apart: words, what stands between quotation marks, and what is not wanted ({@code -word}). Nothing else has
 * a meaning of its own, and a hyphen inside or after a number belongs to it.
 *
 * @param words everything that is wanted, the phrases' words among it
 * @param phrases what must be said in just these words
 * @param unwanted words or phrases that must not be said
 */
record Asked(String words, List<String> phrases, List<String> unwanted) {
    private static final Pattern PHRASE = Pattern.compile("(^|\\s)(-?)[\"“”]([^\"“”]+)[\"“”]");
    private static final Pattern UNWANTED = Pattern.compile("(?<=^|\\s)-(?=\\p{L})(\\S+)");
    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile("[0-9/]\\S*\\s+$");
    private static final int MOST = 8;

    Asked {
        phrases = List.copyOf(phrases);
        unwanted = List.copyOf(unwanted);
    }

    static Asked of(String typed) {
        List<String> phrases = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher quoted = PHRASE.matcher(typed);
        StringBuilder rest = new StringBuilder();
        while (quoted.find()) {
            boolean isUnwanted = !quoted.group(2).isEmpty();
            (isUnwanted ? unwanted : phrases).add(quoted.group(3).strip());
            String stays = isUnwanted ? " " : quoted.group(1) + quoted.group(3) + " ";
            quoted.appendReplacement(rest, Matcher.quoteReplacement(stays));
        }
        quoted.appendTail(rest);
        String words = withoutUnwanted(rest.toString(), unwanted);
        return new Asked(
                words.strip(),
                phrases.stream().filter(phrase -> !phrase.isEmpty()).limit(MOST).toList(),
                unwanted.stream().filter(word -> !word.isEmpty()).limit(MOST).toList());
    }

    /** Whether an expert's signs were used. */
    boolean isExpert() {
        return !phrases.isEmpty() || !unwanted.isEmpty();
    }

    private static String withoutUnwanted(String text, List<String> unwanted) {
        Matcher minus = UNWANTED.matcher(text);
        StringBuilder words = new StringBuilder();
        while (minus.find()) {
            String before = text.substring(0, minus.start());
            boolean ofNumber = ENDS_WITH_NUMBER.matcher(before).find();
            if (!ofNumber) unwanted.add(minus.group(1));
            minus.appendReplacement(words, ofNumber ? Matcher.quoteReplacement(minus.group()) : " ");
        }
        return minus.appendTail(words).toString();
    }
}
