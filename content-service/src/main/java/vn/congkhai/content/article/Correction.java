package vn.congkhai.content.article;

import java.time.Instant;
import java.util.List;

/**
 * Một lần đính chính: what it changed in what the public had read.
 *
 * @param revision number of the text it made public
 */
public record Correction(int revision, Instant at, List<Change> changes) {
    public Correction {
        changes = List.copyOf(changes);
    }

    /** What changed in one field. */
    public record Change(String field, List<Words> words) {
        public Change {
            words = List.copyOf(words);
        }
    }

    /** A stretch of words: kept ("="), added ("+") or taken away ("-"). */
    public record Words(String op, String text) {}
}
