package vn.congkhai.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.search.text.Analysis.Token;
import vn.congkhai.text.VietnameseText;

/** Trích đoạn: the part of a text that says most of what was asked, with the asked syllables marked. */
final class Snippets {
    private static final int SYLLABLES = 40;
    private static final int LEAD = 6;
    /** Longer texts are quoted from their first part. */
    private static final int MAX_TEXT = 60_000;

    /** Asked syllables: folded form to the forms with diacritics asked for; with the folded one among them, every form is meant. */
    private final Map<String, Set<String>> asked;

    /** For when nothing was asked: texts are quoted from their beginning. */
    static final Snippets NONE = new Snippets(Map.of());

    private Snippets(Map<String, Set<String>> asked) {
        this.asked = asked;
    }

    /**
     * Marks what was asked.
     *
     * @param restored the same with its diacritics, if they were left out: then only those forms are meant
     */
    static Snippets of(String q, @Nullable String restored) {
        return of(restored == null ? q : restored);
    }

    static Snippets of(String q) {
        Map<String, Set<String>> asked = new HashMap<>();
        for (String exact : Analysis.EXACT.terms(q)) {
            asked.computeIfAbsent(VietnameseText.fold(exact), folded -> new HashSet<>())
                    .add(exact);
        }
        return new Snippets(asked);
    }

    /** Whether nothing was asked, so that only the beginning of the first text is quoted. */
    boolean fromTheBeginning() {
        return asked.isEmpty();
    }

    /** From the first text, or from the second if only that says something of it. */
    String from(String text, String other) {
        if (other.isEmpty() || asked.isEmpty()) return from(text);
        String first = from(text);
        if (first.contains("<mark>")) return first;
        String second = from(other);
        return second.contains("<mark>") ? second : first;
    }

    /** HTML whose only tag is {@code mark}. */
    String from(String text) {
        String quoted = text.length() <= MAX_TEXT ? text : text.substring(0, beforeSurrogate(text));
        if (asked.isEmpty()) return beginning(quoted);
        List<Syllable> syllables = syllables(quoted);
        int first = Math.max(0, bestWindow(syllables) - LEAD);
        int last = Math.min(syllables.size(), first + SYLLABLES);
        return syllables.isEmpty() ? wordless(quoted) : html(quoted, syllables, first, last);
    }

    /** However long the text is, only what is quoted of it is read. */
    private static String beginning(String text) {
        List<Token> tokens = Analysis.EXACT.tokens(text, SYLLABLES + 1);
        if (tokens.isEmpty()) return wordless(text);
        return tokens.size() <= SYLLABLES
                ? escape(text, 0, text.length())
                : escape(text, 0, tokens.get(SYLLABLES - 1).end()) + " …";
    }

    private static String wordless(String text) {
        return escape(text, 0, Math.min(text.length(), 200));
    }

    private List<Syllable> syllables(String text) {
        List<Syllable> syllables = new ArrayList<>();
        for (Token token : Analysis.EXACT.tokens(text)) {
            String folded = Analysis.folded(token.term());
            Set<String> forms = asked.get(folded);
            boolean hit = forms != null
                    && (forms.contains(token.term()) || forms.contains(folded) || folded.equals(token.term()));
            syllables.add(new Syllable(token.start(), token.end(), hit ? folded : ""));
        }
        return syllables;
    }

    /** The syllable from which on a window has the most asked ones: different ones count, neighbours count double. */
    private static int bestWindow(List<Syllable> syllables) {
        Window window = new Window(syllables);
        int best = 0;
        int bestScore = 0;
        int width = SYLLABLES - LEAD;
        for (int end = 0; end < syllables.size(); end++) {
            window.enter(end);
            int start = end - width + 1;
            if (start > 0) window.leave(start - 1);
            if (window.score() > bestScore) {
                bestScore = window.score();
                best = Math.max(0, start);
            }
        }
        while (bestScore > 0 && !syllables.get(best).isHit()) best++;
        return best;
    }

    private static String html(String text, List<Syllable> syllables, int first, int last) {
        StringBuilder html = new StringBuilder(first == 0 ? "" : "… ");
        int at = first == 0 ? 0 : syllables.get(first).start;
        for (int i = first; i < last; i++) {
            Syllable syllable = syllables.get(i);
            boolean continues = i > first && syllables.get(i - 1).isHit();
            if (syllable.isHit() && !continues) {
                html.append(escape(text, at, syllable.start)).append("<mark>");
                at = syllable.start;
            }
            boolean goesOn = i + 1 < last && syllables.get(i + 1).isHit();
            if (syllable.isHit() && !goesOn) {
                html.append(escape(text, at, syllable.end)).append("</mark>");
                at = syllable.end;
            }
        }
        boolean whole = last == syllables.size();
        html.append(escape(text, at, whole ? text.length() : syllables.get(last - 1).end));
        return html.append(whole ? "" : " …").toString();
    }

    private static int beforeSurrogate(String text) {
        return Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
    }

    private static String escape(String text, int start, int end) {
        StringBuilder escaped = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A syllable of the text; {@code hit} is its folded form if it was asked for, else empty. */
    private record Syllable(int start, int end, String hit) {
        boolean isHit() {
            return !hit.isEmpty();
        }
    }

    /** The hits among some neighbouring syllables. */
    private static final class Window {
        private final List<Syllable> syllables;
        private final Map<String, Integer> hits = new HashMap<>();
        private int neighbours;

        Window(List<Syllable> syllables) {
            this.syllables = syllables;
        }

        void enter(int i) {
            if (!syllables.get(i).isHit()) return;
            hits.merge(syllables.get(i).hit, 1, Integer::sum);
            if (i > 0 && syllables.get(i - 1).isHit()) neighbours++;
        }

        void leave(int i) {
            if (!syllables.get(i).isHit()) return;
            hits.computeIfPresent(syllables.get(i).hit, (hit, times) -> times == 1 ? null : times - 1);
            if (i + 1 < syllables.size() && syllables.get(i + 1).isHit()) neighbours--;
        }

        int score() {
            return 2 * hits.size() + Math.min(neighbours, hits.size());
        }
    }
}
