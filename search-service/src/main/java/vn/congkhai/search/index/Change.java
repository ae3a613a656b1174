package vn.congkhai.search.index;

import org.jspecify.annotations.Nullable;

/**
 * What one event makes of one subject.
 *
 * @param key {@code portal/subject/id}, the same for all events of the subject, also when what it is shown as changes
 * @param watermark where the event stands in its log
 * @param document the public state, or null when the subject is not public (any more): a tombstone with the watermark stays
 */
public record Change(
        String key, Watermark watermark, @Nullable SearchDocument document) {
    /** The key of a subject. */
    public static String key(String portal, String subject, String id) {
        return portal + "/" + subject + "/" + id;
    }
}
