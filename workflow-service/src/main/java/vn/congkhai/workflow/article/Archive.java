package vn.congkhai.workflow.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lưu trữ: every revision an article ever had, and what became of those that were destroyed.
 *
 * @param hashes content hash by number of the revision
 * @param destroyed by number of the revision, the decision that destroyed its text
 * @param proposed the destruction that waits for a second person, {@code null} for none
 */
public record Archive(
        Map<Integer, String> hashes,
        Map<Integer, Destruction> destroyed,
        @Nullable Destruction proposed) {
    /** Nothing kept yet. */
    static final Archive EMPTY = new Archive(Map.of(), Map.of(), null);

    public Archive {
        hashes = Map.copyOf(hashes);
        destroyed = Map.copyOf(destroyed);
    }

    /** The content hash of that revision. */
    public Optional<String> hash(int revision) {
        return Optional.ofNullable(hashes.get(revision));
    }

    /** By which decision the text of that revision was destroyed, if it was. */
    public Optional<Destruction> destruction(int revision) {
        return Optional.ofNullable(destroyed.get(revision));
    }

    Archive with(Revision revision) {
        Map<Integer, String> all = new HashMap<>(hashes);
        all.put(revision.number(), revision.contentHash());
        return new Archive(all, destroyed, proposed);
    }

    Archive proposing(Destruction destruction) {
        return new Archive(hashes, destroyed, destruction);
    }

    /** Every revision with that text is gone with it. */
    Archive without(Destruction destruction) {
        Map<Integer, Destruction> all = new HashMap<>(destroyed);
        hashes.forEach((number, hash) -> {
            if (hash.equals(destruction.contentHash())) all.put(number, destruction);
        });
        return new Archive(hashes, all, null);
    }
}
