package vn.congkhai.qa.answered;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.text.VietnameseText;

/**
 * One published answer as the lists know it.
 *
 * @param syllables of title and question, folded, to find what resembles another question
 */
public record PublishedQuestion(
        String id, String portal, @Nullable String field, String title, Instant publishedAt, Set<String> syllables) {
    private static final int SHORTEST = 2;

    /** With the syllables of what is published. */
    static PublishedQuestion of(
            String id, String portal, @Nullable String field, String title, String question, Instant publishedAt) {
        return new PublishedQuestion(id, portal, field, title, publishedAt, syllables(title + ' ' + question));
    }

    static Set<String> syllables(String text) {
        return Arrays.stream(VietnameseText.fold(text).split("[^a-z0-9]+"))
                .filter(syllable -> syllable.length() >= SHORTEST)
                .collect(Collectors.toUnmodifiableSet());
    }
}
