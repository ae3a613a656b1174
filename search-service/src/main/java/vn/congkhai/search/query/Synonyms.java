package vn.congkhai.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.congkhai.search.text.Analysis;

/**
 * Từ viết tắt, từ đồng nghĩa: what is said in several ways, as data: {@code synonyms.yaml} for every portal, and
 * {@code search/<portal>.yaml} in the folder of the regulations for one. A question is asked in each way. Synonyms go both ways;
 * an abbreviation is written out, but nobody who writes in full looks for it, and in the number of a document it is left alone.
 */
public final class Synonyms {
    private static final int MOST_VARIANTS = 4;
    private static final int LONGEST = 8;
    /** A longer question says enough without, and each way to ask it costs as much again. */
    private static final int LONGEST_QUESTION = 12;

    private static final String COMMON = "synonyms.yaml";
    /** What the parts of a document's number stand side by side with. */
    private static final String JOINING = "/-";

    /** By the folded words of one way to say it: the others. */
    private final Map<String, List<String>> common;

    private final Map<String, Map<String, List<String>>> ofPortals;

    private Synonyms(Map<String, List<String>> common, Map<String, Map<String, List<String>>> ofPortals) {
        this.common = common;
        this.ofPortals = ofPortals;
    }

    /**
     * Reads what is common and what the portals add.
     *
     * @throws IllegalStateException if a file does not say {@code basis: OURS} and has no list of at least two ways each
     */
    public static Synonyms load(Path regulations, Collection<String> portals) {
        Map<String, Map<String, List<String>>> ofPortals = new HashMap<>();
        try (InputStream file = Synonyms.class.getResourceAsStream("/" + COMMON)) {
            if (file == null) throw new IllegalStateException(COMMON + " is missing");
            for (String portal : portals) {
                Path own = regulations.resolve("search").resolve(portal + ".yaml");
                if (Files.exists(own)) {
                    try (InputStream additions = Files.newInputStream(own)) {
                        ofPortals.put(portal, read(own.toString(), additions));
                    }
                }
            }
            return new Synonyms(read(COMMON, file), ofPortals);
        } catch (IOException e) {
            throw new UncheckedIOException("The synonyms cannot be read", e);
        }
    }

    /** The words as typed, and in up to three other ways: every abbreviation written out, and what is abbreviated. */
    List<String> variants(String portal, String words) {
        List<Analysis.Token> tokens = Analysis.FOLDED.tokens(words);
        if (tokens.size() > LONGEST_QUESTION) return List.of(words);
        Set<String> variants = new LinkedHashSet<>(List.of(words));
        for (int way = 0; way < MOST_VARIANTS - 1; way++) {
            String said = said(portal, words, tokens, way);
            if (!said.equals(words)) variants.add(said);
        }
        return List.copyOf(variants);
    }

    private String said(String portal, String words, List<Analysis.Token> tokens, int way) {
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int first = 0; first < tokens.size(); first++) {
            int last = Math.min(tokens.size(), first + LONGEST) - 1;
            List<String> others = List.of();
            for (; last >= first; last--) {
                others = others(portal, key(tokens.subList(first, last + 1)));
                if (!others.isEmpty()) break;
            }
            if (others.size() <= way
                    || isInNumber(
                            words, tokens.get(first).start(), tokens.get(last).end())) continue;
            said.append(words, from, tokens.get(first).start()).append(others.get(way));
            from = tokens.get(last).end();
            first = last;
        }
        return said.append(words, from, words.length()).toString();
    }

    private static boolean isInNumber(String words, int start, int end) {
        boolean before = start > 0 && JOINING.indexOf(words.charAt(start - 1)) >= 0;
        return before || (end < words.length() && JOINING.indexOf(words.charAt(end)) >= 0);
    }

    private List<String> others(String portal, String key) {
        List<String> own = ofPortals.getOrDefault(portal, Map.of()).get(key);
        return own == null ? common.getOrDefault(key, List.of()) : own;
    }

    private static String key(List<Analysis.Token> tokens) {
        StringBuilder key = new StringBuilder();
        for (Analysis.Token token : tokens) key.append(token.term()).append(' ');
        return key.toString();
    }

    private static Map<String, List<String>> read(String name, InputStream file) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        if (!(root instanceof Map<?, ?> map)
                || !"OURS".equals(map.get("basis"))
                || !(map.get("synonyms") instanceof List<?> synonyms)) {
            throw new IllegalStateException(name + ": basis: OURS and a list of synonyms are wanted");
        }
        List<?> abbreviations = map.get("abbreviations") instanceof List<?> given ? given : List.of();
        Map<String, List<String>> ways = new HashMap<>();
        for (Object group : synonyms) {
            List<String> all = ways(name, group);
            for (String one : all) add(ways, one, all);
        }
        for (Object group : abbreviations) {
            List<String> all = ways(name, group);
            add(ways, all.getFirst(), all);
        }
        return ways;
    }

    private static List<String> ways(String name, Object group) {
        if (!(group instanceof List<?> said) || said.size() < 2) {
            throw new IllegalStateException(name + ": a group has at least two ways to say it, not " + group);
        }
        return said.stream().map(String::valueOf).toList();
    }

    private static void add(Map<String, List<String>> ways, String one, List<String> all) {
        List<String> others = new ArrayList<>(all);
        others.remove(one);
        ways.merge(key(Analysis.FOLDED.tokens(one)), others, Synonyms::both);
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
