package vn.congkhai.search.asked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.search.query.Suggesting;
import vn.congkhai.text.VietnameseText;

/**
 * Counts what is asked, on each portal: with an answer, and without one. A query that three visitors have not asked independently is
 * kept in memory only and forgotten first; one that looks like an address, a telephone number or a sentence about somebody is not
 * kept at all. Who asked is never kept: visitors are told apart by a keyed hash whose key dies with the process. However much is
 * asked, it takes some ten megabytes; of a portal that is asked more than can be kept, the most frequent stay and the newest come.
 */
public final class AskedQueries implements Suggesting.Asking {
    private static final Logger LOG = LoggerFactory.getLogger(AskedQueries.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int INDEPENDENT = 3;
    static final int MOST_CANDIDATES = 10_000;
    /** Hashes of visitors, of all queries together. */
    static final int MOST_VISITORS = 100_000;
    /** Queries of one portal that were answered, and so many that were not. */
    static final int MOST_KEPT = 1_000;

    private static final int MOST_OF_ONE = 1_000;
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 8;
    private static final Pattern PERSONAL = Pattern.compile("@|\\d[\\d .-]{6,}\\d");

    private final Path file;
    private final byte[] key = new byte[16];
    private final Map<Asked, Set<Long>> candidates = new LinkedHashMap<>(); // guarded by this
    private final Map<Asked, Long> kept = new HashMap<>(); // guarded by this
    private int visitors; // guarded by this
    private boolean changed; // guarded by this

    private AskedQueries(Path file) {
        this.file = file;
        new SecureRandom().nextBytes(key);
    }

    /** A query of a portal in lower case, and whether anything answered it. */
    private record Asked(String portal, String words, boolean answered) {
        boolean isBeside(Asked other) {
            return answered == other.answered && portal.equals(other.portal);
        }
    }

    /**
     * How often something was asked.
     *
     * @param words in lower case
     */
    public record Count(String portal, String words, boolean answered, long times) {}

    /** Opens the counts in a file; empty ones if there is none that can be read, since they are no more than a help. */
    public static AskedQueries open(Path file) {
        AskedQueries queries = new AskedQueries(file);
        if (!Files.exists(file)) return queries;
        try {
            List<Count> counts = JSON.readValue(Files.readString(file), new TypeReference<List<Count>>() {});
            for (Count count : counts) {
                queries.kept.put(new Asked(count.portal, count.words, count.answered), count.times);
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("What was asked before is forgotten: {} cannot be read", file, e);
        }
        return queries;
    }

    /**
     * Counts a query once for each visitor.
     *
     * @param visitor his address, of which nothing is kept
     */
    public void count(String portal, String typed, boolean answered, String visitor) {
        String words =
                VietnameseText.nfc(typed).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        if (!isKeepable(words)) return;
        Asked asked = new Asked(portal, words, answered);
        long who = hash(asked, visitor);
        synchronized (this) {
            Set<Long> askers = candidates.computeIfAbsent(asked, first -> new HashSet<>());
            if (askers.size() >= MOST_OF_ONE || !askers.add(who)) return;
            visitors++;
            if (kept.containsKey(asked)) {
                kept.merge(asked, 1L, Long::sum);
                changed = true;
            } else if (askers.size() >= INDEPENDENT) {
                keep(asked, askers.size());
            }
            while (candidates.size() > MOST_CANDIDATES || visitors > MOST_VISITORS) forgetOldest();
        }
    }

    private synchronized void keep(Asked asked, long times) {
        List<Map.Entry<Asked, Long>> beside = kept.entrySet().stream()
                .filter(other -> other.getKey().isBeside(asked))
                .toList();
        if (beside.size() >= MOST_KEPT) {
            kept.remove(Collections.min(beside, Map.Entry.comparingByValue()).getKey());
        }
        kept.put(asked, times);
        changed = true;
    }

    private synchronized void forgetOldest() {
        Iterator<Set<Long>> oldest = candidates.values().iterator();
        visitors -= oldest.next().size();
        oldest.remove();
    }

    /** How many hashes of visitors are in memory. */
    synchronized int visitors() {
        return visitors;
    }

    /** How many queries are in memory because somebody asked them lately. */
    synchronized int candidates() {
        return candidates.size();
    }

    @Override
    public synchronized List<String> often(String portal, String beginning) {
        String folded = VietnameseText.fold(beginning.strip());
        return kept.entrySet().stream()
                .filter(entry ->
                        entry.getKey().answered && entry.getKey().portal.equals(portal))
                .filter(entry -> VietnameseText.fold(entry.getKey().words).startsWith(folded))
                .sorted(Map.Entry.<Asked, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey().words)
                .toList();
    }

    /** What was asked by at least three visitors and answered by nothing, the most frequent first. */
    public synchronized List<Count> unanswered() {
        return kept.entrySet().stream()
                .filter(entry -> !entry.getKey().answered)
                .map(entry -> new Count(entry.getKey().portal, entry.getKey().words, false, entry.getValue()))
                .sorted(Comparator.comparingLong(Count::times).reversed().thenComparing(Count::words))
                .toList();
    }

    /** Writes what has changed. */
    public void save() {
        String json;
        synchronized (this) {
            if (!changed) return;
            json = JSON.writeValueAsString(kept.entrySet().stream()
                    .map(entry -> new Count(
                            entry.getKey().portal, entry.getKey().words, entry.getKey().answered, entry.getValue()))
                    .toList());
            changed = false;
        }
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, json);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("What was asked could not be written", e);
        }
    }

    private static boolean isKeepable(String words) {
        return !words.isEmpty()
                && words.length() <= LONGEST
                && words.split(" ").length <= MOST_WORDS
                && !PERSONAL.matcher(words).find();
    }

    private long hash(Asked asked, String visitor) {
        MessageDigest digest = CanonicalJson.sha256();
        digest.update(key);
        digest.update((asked + "|" + visitor).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
