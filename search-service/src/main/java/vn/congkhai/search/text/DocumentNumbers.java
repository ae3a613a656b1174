package vn.congkhai.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.text.VietnameseText;

/**
 * Số, ký hiệu văn bản: one form for {@code 54/2016/QĐ-TTg}, {@code 54 2016 qd ttg} and {@code 54-2016-QDTTg}: {@code 54/2016qdttg}.
 * Only between two figures does a separator carry meaning, so only there is one kept.
 */
public final class DocumentNumbers {
    private static final Pattern RUN = Pattern.compile("[0-9]+|[a-z]+");
    /** As documents print them: figures and what follows without a space. */
    private static final Pattern PRINTED = Pattern.compile("\\d+\\p{L}?(?:[/-][\\p{L}\\d]+)+");

    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    /** The syllables with which people say what kind of number it is. */
    private static final Set<String> KINDS = Set.of(
            "nghi", "dinh", "quyet", "thong", "tu", "lien", "tich", "luat", "chi", "thi", "phap", "lenh", "cong", "van",
            "so", "ke", "hoach", "bao", "cao", "ma", "thu", "tuc", "hop", "nhat", "huong", "dan");

    private static final int MAX_RUNS = 8;
    private static final int MAX_PARTS = 64;
    private static final float ALONE = 20;
    private static final float AMONG_WORDS = 8;

    private DocumentNumbers() {}

    /** The forms under which a number is found: all of it and, for those who type less, each beginning that says enough. */
    public static List<String> indexed(String number) {
        List<String> runs = runs(number);
        List<String> forms = new ArrayList<>();
        if (runs.isEmpty()) return forms;
        int enough = Math.min(runs.size(), isFigure(runs.getFirst()) ? 2 : 3);
        for (int end = enough; end <= Math.min(runs.size(), MAX_RUNS); end++) {
            forms.add(join(runs.subList(0, end)));
        }
        String kindLeftOut = withoutKind(runs);
        if (!kindLeftOut.isEmpty() && !forms.contains(kindLeftOut)) forms.add(kindLeftOut);
        return forms;
    }

    /** {@code 1299/QĐ-TTg} without its kind, for those who say the kind before the number. */
    private static String withoutKind(List<String> runs) {
        int kind = 0;
        while (kind < runs.size() && isFigure(runs.get(kind))) kind++;
        if (kind == 0 || kind + 2 != runs.size() || isFigure(runs.getLast())) return "";
        List<String> rest = new ArrayList<>(runs.subList(0, kind));
        rest.add(runs.getLast());
        return join(rest);
    }

    /** A number in its one form, whatever words are around it; empty if there is none. */
    public static String whole(String text) {
        Matcher number = PRINTED.matcher(text);
        List<String> runs = runs(number.find() ? number.group() : text);
        return runs.isEmpty() ? "" : join(runs.subList(0, Math.min(runs.size(), MAX_RUNS)));
    }

    /** Every part of what was typed that may be a number: neighbours with a figure among the first two. */
    public static List<String> asked(String query) {
        return parts(query).stream().map(Part::form).toList();
    }

    /** The same, with how much each says; more if nothing was typed but a number and what kind of document it is. */
    public static List<Part> parts(String query) {
        List<String> runs = runs(query.replaceAll("(?iu)(?<=[0-9])\\s+(năm|nam)\\s+(?=[0-9])", "/"));
        boolean alone = isNumberAlone(runs);
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int start = 0; start < runs.size(); start++) {
            boolean startsOne = isFigure(runs.get(start)) || (start + 1 < runs.size() && isFigure(runs.get(start + 1)));
            if (!startsOne) continue;
            for (int end = start + 2; end <= Math.min(runs.size(), start + MAX_RUNS); end++) {
                String form = join(runs.subList(start, end));
                parts.putIfAbsent(form, new Part(form, (end - start == 2 ? 1 : 2) * (alone ? ALONE : AMONG_WORDS)));
            }
        }
        return parts.values().stream().limit(MAX_PARTS).toList();
    }

    /** Whether all that is said beside figures is the kind, the issuer or the year of a document. */
    private static boolean isNumberAlone(List<String> runs) {
        return runs.stream().anyMatch(DocumentNumbers::isFigure)
                && runs.stream().allMatch(run -> isFigure(run) || isAbbreviation(run) || KINDS.contains(run));
    }

    private static boolean isAbbreviation(String run) {
        return run.length() == 1
                || run.startsWith("ub")
                || run.equals("bca")
                || !VOWEL.matcher(run).find();
    }

    /** The whole text as the beginning of a number; empty if it has no figure. */
    public static String beginning(String typed) {
        List<String> runs = runs(typed);
        return runs.stream().noneMatch(DocumentNumbers::isFigure)
                ? ""
                : join(runs.subList(0, Math.min(runs.size(), MAX_RUNS)));
    }

    private static List<String> runs(String text) {
        return RUN.matcher(VietnameseText.fold(text))
                .results()
                .map(MatchResult::group)
                .map(DocumentNumbers::withoutLeadingZeros)
                .toList();
    }

    private static String withoutLeadingZeros(String run) {
        return isFigure(run) ? run.replaceFirst("^0+(?=.)", "") : run;
    }

    private static String join(List<String> runs) {
        StringBuilder joined = new StringBuilder(runs.getFirst());
        for (int i = 1; i < runs.size(); i++) {
            if (isFigure(runs.get(i - 1)) && isFigure(runs.get(i))) joined.append('/');
            joined.append(runs.get(i));
        }
        return joined.toString();
    }

    private static boolean isFigure(String run) {
        return run.charAt(0) <= '9';
    }

    /**
     * A part of what was typed.
     *
     * @param form in the one form of numbers
     * @param weight how sure it is that a document with this number is meant
     */
    public record Part(String form, float weight) {}
}
