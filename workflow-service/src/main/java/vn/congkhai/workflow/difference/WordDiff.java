package vn.congkhai.workflow.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Compares two texts word by word; white space and tags are words too, so that the pieces give both texts back. */
public final class WordDiff {
    /** Above this many cells the changed middle is shown as one replacement, so that no text can hold a thread. */
    private static final long MOST_CELLS = 4_000_000;

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=>)|(?=<)");

    /** A stretch that is kept ({@code =}), added ({@code +}) or removed ({@code -}). */
    public record Piece(String op, String text) {}

    private final String[] from;
    private final String[] to;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String openOp = "=";

    private WordDiff(String from, String to) {
        this.from = words(from);
        this.to = words(to);
    }

    /** What turns one text into the other, in order. */
    public static List<Piece> of(String from, String to) {
        return new WordDiff(from, to).run();
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : BETWEEN.split(text);
    }

    private List<Piece> run() {
        int start = 0;
        int endFrom = from.length;
        int endTo = to.length;
        while (start < endFrom && start < endTo && from[start].equals(to[start])) start++;
        while (endFrom > start && endTo > start && from[endFrom - 1].equals(to[endTo - 1])) {
            endFrom--;
            endTo--;
        }
        addAll("=", from, 0, start);
        middle(Arrays.copyOfRange(from, start, endFrom), Arrays.copyOfRange(to, start, endTo));
        addAll("=", from, endFrom, from.length);
        flush();
        return List.copyOf(pieces);
    }

    private void middle(String[] a, String[] b) {
        if ((long) a.length * b.length > MOST_CELLS) {
            addAll("-", a, 0, a.length);
            addAll("+", b, 0, b.length);
            return;
        }
        int[][] common = longestCommon(a, b);
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i].equals(b[j])) {
                add("=", a[i++]);
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                add("-", a[i++]);
            } else {
                add("+", b[j++]);
            }
        }
        addAll("-", a, i, a.length);
        addAll("+", b, j, b.length);
    }

    private static int[][] longestCommon(String[] a, String[] b) {
        int[][] common = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                common[i][j] =
                        a[i].equals(b[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void addAll(String op, String[] words, int start, int end) {
        for (int i = start; i < end; i++) add(op, words[i]);
    }

    private void add(String op, String word) {
        if (!op.equals(openOp)) {
            flush();
            openOp = op;
        }
        open.append(word);
    }

    private void flush() {
        if (!open.isEmpty()) pieces.add(new Piece(openOp, open.toString()));
        open.setLength(0);
    }
}
