package vn.congkhai.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.congkhai.text.VietnameseText;

/**
 * Số, ký hiệu văn bản: one form for {@code 54/2016/QĐ-TTg}, {@code 54 2016 qd ttg} and {@code 54-2016-QDTTg}: {@code 54/2016qdttg}.
 * Only between two figures does a separator carry meaning, so only there is one kept.
 */
public final class DocumentNumbers {
    private static final Pattern RUN = Pattern.compile("[0-9]+|[a-z]+");
    private static final int MAX_RUNS = 8;
    private static final int MAX_PARTS = 64;

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
        return forms;
    }

    /** Every part of what was typed that may be a number: neighbours with a figure among the first two. */
    public static List<String> asked(String query) {
        List<String> runs = runs(query);
        List<String> forms = new ArrayList<>();
        for (int start = 0; start < runs.size(); start++) {
            boolean startsOne = isFigure(runs.get(start)) || (start + 1 < runs.size() && isFigure(runs.get(start + 1)));
            if (!startsOne) continue;
            for (int end = start + 2; end <= Math.min(runs.size(), start + MAX_RUNS); end++) {
                forms.add(join(runs.subList(start, end)));
            }
        }
        return forms.stream().distinct().limit(MAX_PARTS).toList();
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
}
